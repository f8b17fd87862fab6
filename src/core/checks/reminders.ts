import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import type { Day } from '../day.ts'
import { boundsOf, isWithin } from '../period.ts'
import { type BranchFindings, Finding, isGap } from './finding.ts'

/** A finding to act on, as far as a line of it says, and the branch it is of. */
const Reminder = Finding.pick({ rule: true, title: true, subject: true, period: true }).extend({
  branchId: RowId,
  branch: z.string(),
})
export type Reminder = z.infer<typeof Reminder>

/** How many there are, and the first of them. */
const Part = z.object({ total: z.int(), first: z.array(Reminder) })

/** How many activities of a branch up to a day have no attendance: a gap of no rule, but of every count. */
const Unattended = z.object({ branchId: RowId, branch: z.string(), count: z.int() })

/** 党建月提醒: what of a year is due by the end of a day's month, late, or doubtful, as far as nobody has explained it. */
export const Reminders = z.object({
  due: Part,
  overdue: Part,
  doubtful: Part,
  unattended: z.array(Unattended),
  /** Whether any branch has filed papers of the year. */
  isFiled: z.boolean(),
})
export type Reminders = z.infer<typeof Reminders>
/** What the findings of a year come to. */
type Parts = Pick<Reminders, 'due' | 'overdue' | 'doubtful'>

/** So many of each part are named; 核对 has the rest. */
const mostNamed = 8

/** What the checks of a year remind of on a day. */
export function toReminders(branches: readonly BranchFindings[], on: Day): Parts {
  const part = (isMeant: (finding: Finding) => boolean) => {
    const all = branches.flatMap(({ branchId, branch, findings }) =>
      findings
        .filter(isMeant)
        .map(({ rule, title, subject, period }) => ({ branchId, branch, rule, title, subject, period })),
    )
    return { total: all.length, first: all.slice(0, mostNamed) }
  }
  return {
    due: part(({ status, period }) => status === '未到期' && isWithin(boundsOf(period).last, on.slice(0, 7))),
    overdue: part((finding) => isOpen(finding) && finding.status === '逾期'),
    doubtful: part((finding) => isOpen(finding) && finding.status !== '逾期'),
  }
}

/** A gap that nobody has explained. */
function isOpen(finding: Finding): boolean {
  return finding.waiver === null && isGap(finding)
}
