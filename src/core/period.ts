import * as z from 'zod'
import { type Day, daysInMonth, pad, type Year } from './day.ts'

/** A year `2024`, a quarter `2024-Q2` or a month `2024-03`. */
export const Period = z.string().regex(/^\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$/)
export type Period = z.infer<typeof Period>

export const Every = z.enum(['year', 'quarter', 'month'])
export type Every = z.infer<typeof Every>

/** The periods of a year, in order: one year, four quarters or twelve months. */
export function periodsOf(year: Year, every: Every): Period[] {
  if (every === 'year') return [String(year)]
  if (every === 'quarter') return [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)
  return Array.from({ length: 12 }, (_, index) => `${year}-${pad(index + 1, 2)}`)
}

/** First and last day of a period. */
export function boundsOf(period: Period): { first: Day; last: Day } {
  const year = Number(period.slice(0, 4))
  const [firstMonth, lastMonth] = monthsOf(period.slice(5))
  return {
    first: `${pad(year, 4)}-${pad(firstMonth, 2)}-01`,
    last: `${pad(year, 4)}-${pad(lastMonth, 2)}-${pad(daysInMonth(year, lastMonth), 2)}`,
  }
}

export function isWithin(day: Day, period: Period): boolean {
  const { first, last } = boundsOf(period)
  return day >= first && day <= last
}

function monthsOf(part: string): [number, number] {
  if (part === '') return [1, 12]
  if (part.startsWith('Q')) {
    const quarter = Number(part.slice(1))
    return [quarter * 3 - 2, quarter * 3]
  }
  return [Number(part), Number(part)]
}

/** `2024`, `2024-Q2`, `2024-03` as people write them. */
export function toPeriodText(period: string): string {
  const [year, part] = period.split('-')
  if (part === undefined) return `${year}年`
  return part.startsWith('Q') ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月`
}
