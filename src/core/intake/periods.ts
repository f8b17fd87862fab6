import { daysBetween, daysInMonth, toDay } from '../day.ts'
import { daySign, monthAndDay, number, plainYear, toNumber, toPattern, toYear, writtenYear } from './written-days.ts'

/** From one day to another that is later than this, a paper tells of a period; neither is the day it came about. */
const longestMeetingDays = 7

const join = '起? (?:至|到|—{1,2}|–|-|~|─{1,2}) '
const year = `${plainYear}|${writtenYear}`

/** The second day may leave out its year, or be the end of a month. */
const patterns: readonly RegExp[] = [
  toPattern(
    `(?:(?<year>${year}) 年 )?${monthAndDay} ${join}(?:(?<endYear>${year}) 年 )?` +
      `(?<endMonth>元|${number}) 月(?: (?<endDay>${number}) ${daySign})?`,
  ),
  toPattern(
    `(?<!\\d)(?<year>(?:19|20)\\d{2}) (?<sign>[.\\-/_]) (?<month>\\d{1,2}) \\k<sign> (?<day>\\d{1,2}) ${join}` +
      `(?:(?<endYear>(?:19|20)\\d{2}) \\k<sign> )?(?<endMonth>\\d{1,2}) \\k<sign> (?<endDay>\\d{1,2})(?!\\d)`,
  ),
  toPattern(
    `(?<!\\d)(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2}) ${join}` +
      `(?<endYear>(?:19|20)\\d{2})(?<endMonth>\\d{2})(?<endDay>\\d{2})(?!\\d)`,
  ),
]

/** A text of half-width digits with its long periods struck out, everything else in its place. */
export function withoutPeriods(text: string): string {
  return patterns.reduce((rest, pattern) => {
    let kept = ''
    let at = 0
    for (const { 0: match, index, groups = {} } of rest.matchAll(pattern)) {
      kept += rest.slice(at, index) + (isLong(groups) ? '·'.repeat(match.length) : match)
      at = index + match.length
    }
    return kept + rest.slice(at)
  }, text)
}

function isLong(period: Readonly<Record<string, string | undefined>>): boolean {
  const { month = '', day = '', endMonth = '', endDay } = period
  // Where no year is given, any does that is not a leap year.
  const from = period.year === undefined ? 2023 : toYear(period.year)
  const to = period.endYear === undefined ? from : toYear(period.endYear)
  const lastMonth = toNumber(endMonth)
  const first = toDay(from, toNumber(month), toNumber(day))
  const last = toDay(to, lastMonth, endDay === undefined ? daysInMonth(to, lastMonth) : toNumber(endDay))
  if (first === null || last === null) return false
  const days = daysBetween(first, last)
  return days < 0 || days > longestMeetingDays
}
