import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Finding, isGap, isUnexplained } from '../../../core/checks/finding.ts'
import { type Act, listActs } from '../../../core/checks/remedy.ts'
import { useLead } from './lead.tsx'
import { RelatedItems } from './related-items.tsx'

/** What is being done about a finding. */
export interface Doing {
  readonly act: Act | 'explain' | 'compare'
  readonly finding: Finding
}

interface Props {
  readonly finding: Finding
  start(doing: Doing): void
  withdraw(waiverId: number): void
}

/** Everything that can be done about a finding, the likeliest first. */
export function FindingActs({ finding, start, withdraw }: Props) {
  const { t } = useTranslation()
  const lead = useLead()
  const { waiver, remedy, about, itemIds, lacks } = finding
  const acts = (isGap(finding) || lacks === 'attendance') && remedy ? listActs(remedy) : []
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {about && (
        <Button size="small" onClick={() => start({ act: 'compare', finding })}>
          {t('check.compare.act')}
        </Button>
      )}
      {acts.map((act) => (
        <Button key={act} size="small" onClick={() => start({ act, finding })}>
          {lacks === 'attendance' ? t('check.lead.attendance') : t(`check.act.${act}`)}
        </Button>
      ))}
      {lacks !== undefined && lacks !== 'attendance' && (
        <Button size="small" onClick={() => lead(finding)}>
          {t(`check.lead.${lacks}`)}
        </Button>
      )}
      {waiver ? (
        <Button size="small" onClick={() => withdraw(waiver.id)}>
          {t('check.withdraw')}
        </Button>
      ) : (
        isUnexplained(finding) && (
          <Button size="small" onClick={() => start({ act: 'explain', finding })}>
            {t('check.explain')}
          </Button>
        )
      )}
      {itemIds.length > 0 && <RelatedItems itemIds={itemIds} />}
    </span>
  )
}
