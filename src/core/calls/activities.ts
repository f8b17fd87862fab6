import * as z from 'zod'
import { Activity, NewActivity } from '../catalogue/activity.ts'
import { RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'
import { Year } from '../day.ts'

const RejectedRow = z.object({ row: z.int(), message: z.string() })
const Added = z.object({ rows: z.array(z.int()).readonly(), activity: NewActivity })
const asked = z.object({ branchId: RowId, file: z.string().min(1) })

/** What a file of activities would do; `rows` are the rows of the file that say so. */
export const ActivityPreview = z.object({
  added: z.array(Added).readonly(),
  changed: z.array(Added.extend({ id: RowId, absorbed: z.array(RowId).readonly() })).readonly(),
  /** Ids of those that the file says nothing new of. */
  unchanged: z.array(RowId).readonly(),
  rejected: z.array(RejectedRow).readonly(),
})
export type ActivityPreview = z.infer<typeof ActivityPreview>

/** 活动. A year's are those that took place in it. */
export const activityCalls = {
  list: call(z.object({ branchId: RowId, year: Year }), z.array(Activity)),
  get: call(z.object({ id: RowId }), Activity),
  add: call(NewActivity, Activity),
  /** Replaces every field and all evidence. */
  change: call(NewActivity.extend({ id: RowId }), Activity),
  remove: call(z.object({ id: RowId }), z.object({})),
  /** Reads an .xlsx or .csv file of activities and says what it would do. */
  previewImport: call(asked, ActivityPreview),
  /** Takes over what the file says, all sound rows at once; how many activities each came to. */
  applyImport: call(
    asked,
    z.object({ added: z.int(), changed: z.int(), unchanged: z.int(), rejected: z.array(RejectedRow).readonly() }),
  ),
}
