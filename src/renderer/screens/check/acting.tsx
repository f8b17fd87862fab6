import { yearOf } from '../../../core/day.ts'
import { boundsOf } from '../../../core/period.ts'
import { ActivityDrawer } from '../../activity/activity-drawer.tsx'
import { toNewStart } from '../../activity/activity-values.ts'
import { CertifyDialog } from './certify-dialog.tsx'
import { CompareDrawer } from './compare-drawer.tsx'
import { CorrectDrawer } from './correct-drawer.tsx'
import { ExplainDialog } from './explain-dialog.tsx'
import type { Doing } from './finding-acts.tsx'
import { SupplementDialog } from './supplement-dialog.tsx'

interface Props {
  readonly branchId: number
  readonly doing: Doing
  /** Goes on to something else about the finding. */
  turnTo(doing: Doing): void
  close(): void
}

/** The form for what a person does about a finding, filled in as far as the finding knows. */
export function Acting({ branchId, doing: { act, finding }, turnTo, close }: Props) {
  const { remedy, about, period } = finding
  const year = yearOf(boundsOf(period).first)
  if (act === 'explain') return <ExplainDialog gaps={[{ branchId, finding }]} close={close} />
  if (act === 'compare') {
    if (!about) return null
    const explain = () => turnTo({ act: 'explain', finding })
    return <CompareDrawer finding={finding} about={about} explain={explain} close={close} />
  }
  if (!remedy) return null
  if (act === 'supplement') {
    return <SupplementDialog branchId={branchId} year={year} finding={finding} remedy={remedy} close={close} />
  }
  if (act === 'correct') {
    return <CorrectDrawer branchId={branchId} year={year} activityIds={remedy.activityIds} close={close} />
  }
  if (act === 'certify') return <CertifyDialog branchId={branchId} remedy={remedy} close={close} />
  const { groupId, memberIds } = remedy
  const start = { ...toNewStart(branchId, null), kinds: remedy.kinds.slice(0, 1), groupId, memberIds, period }
  return <ActivityDrawer start={start} close={close} />
}
