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

export const NewWaiver = Waiver.omit({ id: true, at: true })
export type NewWaiver = z.infer<typeof NewWaiver>
