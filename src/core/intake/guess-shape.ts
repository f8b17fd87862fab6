import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { Day } from '../day.ts'

/** A value read out of a paper, with the words it was read from, for a person to confirm. */
function guessed<Value extends z.ZodType>(value: Value) {
  return z.object({ value, from: z.string() }).nullable()
}

/** What a chosen file probably is. Nothing here is filed until a person says so. */
export const Guess = z.object({
  lineId: guessed(RowId),
  date: guessed(Day),
  title: guessed(z.string()),
  issuer: guessed(z.string()),
  documentNumber: guessed(z.string()),
})
export type Guess = z.infer<typeof Guess>
