import * as z from 'zod'
import { BatchDone, BatchRow, BatchValues } from '../batch/batch.ts'
import { RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'

const asked = z.object({ ids: z.array(RowId).min(1).max(10_000), values: BatchValues })

/** The same values for many items at once. */
export const batchCalls = {
  /** What would change, and what would not and why; nothing does yet. */
  preview: call(asked, z.array(BatchRow)),
  /** Changes all that can be, as one step of the log that is undone as one. Answers with what was done. */
  apply: call(asked, z.array(BatchDone)),
}
