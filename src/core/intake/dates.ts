import { type Day, isDay, toDay } from '../day.ts'
import { withoutPeriods } from './periods.ts'
import {
  monthAndDay,
  plainYear,
  shortYear,
  toHalfWidth,
  toNumber,
  toPattern,
  toYear,
  writtenYear,
} from './written-days.ts'

/** A day found in a text, and the words it was read from. */
export interface FoundDay {
  readonly value: Day
  readonly from: string
}

/** Patterns in the order of trust. */
const patterns: readonly RegExp[] = [
  toPattern(`(?<!\\d)(?<year>${plainYear}) 年 ${monthAndDay}`),
  toPattern(`(?<year>${writtenYear}) 年 ${monthAndDay}`),
  /(?<!\d)(?<year>(?:19|20)\d{2}) ?(?<sign>[.\-/_]) ?(?<month>\d{1,2}) ?\k<sign> ?(?<day>\d{1,2})(?!\d)/gu,
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/gu,
]

/** 24年3月15日, 二四年三月十五日, 24.3.15 */
const shortPatterns: readonly RegExp[] = [
  toPattern(`(?<year>${shortYear}) 年 ${monthAndDay}`),
  /(?<![\d.])(?<year>2\d)(?<sign>[.-])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?![\d.-])/gu,
]

/**
 * Every day that a text names and that exists, most trusted way of writing first, each once. Both ends of a period of
 * more than a week are none.
 */
export function findDays(text: string): FoundDay[] {
  return findBy(patterns, text)
}

/** The same with years of two digits too, for places where a paper says its own day and nothing else. */
export function findOwnDays(text: string): FoundDay[] {
  return findBy([...patterns, ...shortPatterns], text)
}

function findBy(ways: readonly RegExp[], text: string): FoundDay[] {
  const found: FoundDay[] = []
  const narrow = withoutPeriods(toHalfWidth(text))
  for (const pattern of ways) {
    for (const { 0: match, index, groups: { year = '', month = '', day = '' } = {} } of narrow.matchAll(pattern)) {
      if (/[农阴旧]历\s*$/u.test(narrow.slice(Math.max(0, index - 6), index))) continue
      const value = toDay(toYear(year), toNumber(month), toNumber(day))
      const from = text.slice(index, index + match.length)
      if (value !== null && !found.some((each) => each.value === value)) found.push({ value, from })
    }
  }
  return found
}

/** The first 3月15日 in a text, when no year is given with it. */
export function findMonthDay(
  text: string,
): { readonly month: number; readonly day: number; readonly from: string } | null {
  const found = toPattern(`(?<![\\d年历] )${monthAndDay}`).exec(withoutPeriods(toHalfWidth(text)))
  if (!found) return null
  const { index, 0: match, groups: { month = '', day = '' } = {} } = found
  return { month: toNumber(month), day: toNumber(day), from: text.slice(index, index + match.length) }
}

/** The day that a whole cell names, in any of these ways; null where it is none, does not exist, or says more. */
export function readDay(cell: string): Day | null {
  const bare = cell.trim()
  if (isDay(bare)) return bare
  const found = findDays(bare)[0]
  return found?.from === bare ? found.value : null
}
