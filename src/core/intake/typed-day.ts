import { type Day, toDay } from '../day.ts'
import { readDay } from './dates.ts'

/** Why what was typed is no day: `incomplete` says only year or month, `none` a day that does not exist. */
export type TypedFault = 'incomplete' | 'none' | 'unclear'

export type TypedDay = { readonly day: Day } | { readonly fault: TypedFault }

const shape = /^(?<year>\d{4})(?:(?<sign>[-./年])?(?<month>\d{1,2})?(?:[-./月]?(?<date>\d{1,2})?[日号]?)?)?$/u

/** A day as people type it: in any of the ways of `readDay`, and without the last 日. Signs may be full-width. */
export function readTypedDay(text: string): TypedDay {
  const read = readDay(text)
  if (read !== null) return { day: read }
  const { year, sign, month, date } = shape.exec(text.normalize('NFKC').replaceAll(/\s/gu, ''))?.groups ?? {}
  if (year === undefined) return { fault: 'unclear' }
  if (month === undefined || date === undefined) return { fault: 'incomplete' }
  const day = toDay(Number(year), Number(month), Number(date))
  if (day === null) return { fault: 'none' }
  // 2025123 is the 3rd of December, or the 23rd of January.
  return sign === undefined ? { fault: 'unclear' } : { day }
}
