import { type Day, isDay, toDay } from '../day.ts'

/** A day found in a text, and the words it was read from. */
export interface FoundDay {
  readonly value: Day
  readonly from: string
}

const digits = '一二三四五六七八九'
/** 〇 and what people and recognition put in its place. */
const written = `[〇○◯零Oo0${digits}]`
/** A digit, or what recognition takes for one. */
const digit = '[\\dOoIl]'
const number = `${digit}(?: ${digit})?|[一二三]? 十(?: [${digits}])?|[${digits}]`
const month = `(?<month>元|${number}) 月`
/** 曰 is what recognition makes of a narrow 日. */
const monthAndDay = `${month} (?<day>${number}) [日号曰]`

/** Patterns in the order of trust. A space stands for any white space, or none: recognition puts it anywhere. */
const patterns: readonly RegExp[] = [
  toPattern(`(?<!\\d)(?<year>(?:1 9|2 [0Oo〇○]) ${digit} ${digit}) 年 ${monthAndDay}`),
  toPattern(`(?<year>(?:一 九|二 ${written}) ${written} ${written}) 年 ${monthAndDay}`),
  /(?<!\d)(?<year>(?:19|20)\d{2}) ?(?<sign>[.\-/_]) ?(?<month>\d{1,2}) ?\k<sign> ?(?<day>\d{1,2})(?!\d)/gu,
  /(?<!\d)(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})(?!\d)/gu,
]

function toPattern(source: string): RegExp {
  return new RegExp(source.replaceAll(' ', '\\s*'), 'gu')
}

/** Every day that a text names and that exists, most trusted way of writing first, each once. */
export function findDays(text: string): FoundDay[] {
  const found: FoundDay[] = []
  const narrow = toHalfWidth(text)
  for (const pattern of patterns) {
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
  const found = toPattern(`(?<![\\d年历] )${monthAndDay}`).exec(toHalfWidth(text))
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

/** Full-width digits and signs as ASCII ones, each in its place. */
function toHalfWidth(text: string): string {
  return text.replaceAll(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

function toYear(text: string): number {
  return Number([...text.replaceAll(/\s/g, '')].map(toDigit).join(''))
}

/** `十五`, `二十`, `三十一`, `九` or plain digits. */
function toNumber(text: string): number {
  const bare = text.replaceAll(/\s/g, '')
  if (bare === '元') return 1
  if (/^[\dOoIl]+$/.test(bare)) return Number([...bare].map(toDigit).join(''))
  const [tens = '', ones = ''] = bare.includes('十') ? bare.split('十') : ['0', bare]
  return (tens === '' ? 10 : toDigit(tens) * 10) + (ones === '' ? 0 : toDigit(ones))
}

/** l and I stand for 1; whatever else is no digit stands for 〇. */
function toDigit(character: string): number {
  if (/[Il]/.test(character)) return 1
  return /\d/.test(character) ? Number(character) : digits.indexOf(character) + 1
}
