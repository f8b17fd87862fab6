import * as z from 'zod'
import { Instant } from '../day.ts'
import { Period } from '../period.ts'
import { name, RowId } from './common.ts'

/** 豁免: a gap explained by a person. It stands beside the finding and never turns it into 完整. */
export const Waiver = z.object({
  id: RowId,
  branchId: RowId,
  rule: z.string(),
  subject: z.string(),
  period: Period,
  reason: name(300),
  by: name(40),
  at: Instant,
  /** The paper that goes with the explanation, if there is one. */
  itemId: RowId.nullable().default(null),
})
export type Waiver = z.infer<typeof Waiver>

/** Which gap of which branch is meant. */
export const Gap = Waiver.pick({ branchId: true, rule: true, subject: true, period: true })
export type Gap = z.infer<typeof Gap>

/** What one person says of one gap, or of several at once. */
export const Explanation = Waiver.pick({ reason: true, by: true, itemId: true }).extend({
  gaps: z.array(Gap).min(1).max(200),
})

export type NewWaiver = Omit<Waiver, 'id' | 'at'>

export function isSameGap(one: Gap, other: Gap): boolean {
  return (
    one.branchId === other.branchId &&
    one.rule === other.rule &&
    one.subject === other.subject &&
    one.period === other.period
  )
}
