import { type Day, toDay } from './day.ts'

/** Why what was typed is no day: `incomplete` says only year or month, `none` a day that does not exist. */
export type TypedFault = 'incomplete' | 'none' | 'unclear'

export type TypedDay = { readonly day: Day } | { readonly fault: TypedFault }

const shape = /^(?<year>\d{4})[-./年]?(?:(?<month>\d{1,2})[-./月]?(?:(?<date>\d{1,2})[日号]?)?)?$/u

/** A day as people type it: 2024-03-15, 20240315, 2024.3.15, 2024/3/15, 2024年3月15日, also in full-width signs. */
export function readTypedDay(text: string): TypedDay {
  const { year, month, date } = shape.exec(text.normalize('NFKC').replaceAll(/\s/gu, ''))?.groups ?? {}
  if (year === undefined) return { fault: 'unclear' }
  if (month === undefined || date === undefined) return { fault: 'incomplete' }
  const day = toDay(Number(year), Number(month), Number(date))
  return day === null ? { fault: 'none' } : { day }
}
