import { type Day, toDay } from '../day.ts'

/** A day found in a text, and the words it was read from. */
export interface FoundDay {
  readonly value: Day
  readonly from: string
}

const digits = '〇零一二三四五六七八九'
const written = `[${digits}○Ｏ0]`

/** Patterns in the order of trust; each gives year, month, day. */
const patterns: readonly RegExp[] = [
  /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/gu,
  new RegExp(
    `((?:一九|二${written})${written}{2})\\s*年\\s*([一二三四五六七八九十]{1,2})\\s*月\\s*([一二三四五六七八九十]{1,3})\\s*[日号]`,
    'gu',
  ),
  /(?<!\d)((?:19|20)\d{2})[.\-/．](\d{1,2})[.\-/．](\d{1,2})(?!\d)/gu,
  /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/gu,
]

/** Every day that a text names and that exists, most trusted way of writing first, each once. */
export function findDays(text: string): FoundDay[] {
  const found: FoundDay[] = []
  for (const pattern of patterns) {
    for (const [from, year = '', month = '', day = ''] of text.matchAll(pattern)) {
      const value = toDay(toYear(year), toNumber(month), toNumber(day))
      if (value !== null && !found.some((each) => each.value === value)) found.push({ value, from })
    }
  }
  return found
}

function toYear(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  return Number([...text].map(toDigit).join(''))
}

/** `十五`, `二十`, `三十一`, `九` or plain digits. */
function toNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  const [tens = '', ones = ''] = text.includes('十') ? text.split('十') : ['0', text]
  return (tens === '' ? 10 : toDigit(tens) * 10) + (ones === '' ? 0 : toDigit(ones))
}

function toDigit(character: string): number {
  const index = digits.indexOf(character)
  return index <= 1 ? 0 : index - 1
}
