import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { Day } from '../day.ts'

/** Words that a guess was read from, as they stand in the name of the file or in the text of its first page. */
export const Source = z.object({ place: z.enum(['name', 'text']), words: z.string().min(1) })
export type Source = z.infer<typeof Source>

/** A value read out of a paper, with the words it was read from, for a person to confirm. */
function guessed<Value extends z.ZodType>(value: Value) {
  return z.object({ value, from: z.array(Source).min(1) }).nullable()
}

/** What a chosen file probably is; null is what cannot be told. Nothing here is filed until a person says so. */
export const Guess = z.object({
  lineId: guessed(RowId),
  date: guessed(Day),
  title: guessed(z.string()),
  issuer: guessed(z.string()),
  documentNumber: guessed(z.string()),
})
export type Guess = z.infer<typeof Guess>

/** A guess for one field. */
export interface Guessed<Value> {
  readonly value: Value
  readonly from: Source[]
}
