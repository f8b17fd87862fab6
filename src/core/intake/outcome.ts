import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { FailureKind } from '../failure.ts'

/**
 * What became of one given file (or register row). `file` is the path as given, or `register.xlsx#5` for a row.
 * `filed`/`inbox`: it is an item now. `duplicate`: the same bytes are kept already, as `of`.
 */
export const Outcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting'), file: z.string() }),
  z.object({ state: z.literal('filed'), file: z.string(), itemId: RowId, code: z.string() }),
  z.object({ state: z.literal('inbox'), file: z.string(), itemId: RowId }),
  z.object({ state: z.literal('duplicate'), file: z.string(), of: z.string() }),
  z.object({ state: z.literal('failed'), file: z.string(), kind: FailureKind, message: z.string() }),
])
export type Outcome = z.infer<typeof Outcome>
