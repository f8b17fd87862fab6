import * as z from 'zod'

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/
const [firstYear, lastYear] = [1900, 2999]

/** A calendar day that exists, as `YYYY-MM-DD`. Compares correctly as text. */
export const Day = z.string().refine(isDay, { error: '应为真实存在的日期，写作 YYYY-MM-DD' })
export type Day = z.infer<typeof Day>

export const Year = z.int().min(firstYear).max(lastYear)
export type Year = z.infer<typeof Year>

/** A point in time, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

export function isDay(text: string): boolean {
  const match = pattern.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return (
    year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  )
}

/** The day, or null where no such day exists (30 February, month 13). */
export function toDay(year: number, month: number, day: number): Day | null {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
  return isDay(text) ? text : null
}

/** The day that it was at a point in time on the calendar of this machine, which in China is ahead of UTC until eight o'clock. */
export function dayOf(at: Instant): Day {
  const local = new Date(at)
  return `${pad(local.getFullYear(), 4)}-${pad(local.getMonth() + 1, 2)}-${pad(local.getDate(), 2)}`
}

export function yearOf(day: Day): Year {
  return Number(day.slice(0, 4))
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}

/** The number of days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day that lies `days` days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** `2024-03-05` as `20240305`, the form that 归档文件目录 uses. */
export function toCompactDay(day: Day): string {
  return day.replaceAll('-', '')
}

/** `2024-03-05` as 2024年3月5日. */
export function toChineseDay(day: Day): string {
  const [year, month, date] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}

export function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}

/** How many days later `to` is than `from`; negative when earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** The same day so many years on; 29 February becomes the 28th where there is none. */
export function addYears(day: Day, years: number): Day {
  const [year, month, date] = [yearOf(day) + years, monthOf(day), Number(day.slice(8, 10))]
  return toDay(year, month, date) ?? `${pad(year, 4)}-02-28`
}
