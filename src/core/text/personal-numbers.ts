import { isDay } from '../day.ts'

/** 身份证号 (GB 11643—1999), or a telephone number. */
export type NumberKind = 'identity' | 'phone'

/** Where in a text a number stands, in UTF-16 units. */
export interface PersonalNumber {
  readonly kind: NumberKind
  readonly from: number
  readonly to: number
}

/** What stands in a covered number's place, sign for sign. */
const cover = '■'

/** Province codes of GB/T 2260, the first two digits of an identity number. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkSigns = '10X98765432'

/**
 * Identity and telephone numbers in a text, in order, none overlapping another. White space between digits does not
 * hide a number whose check sign holds, nor a mobile number written in its usual groups; one with a wrong check sign
 * (misread, or miswritten) counts where its digits stand together and name a province and a day of birth.
 */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  const plain = toPlain(text)
  const found: PersonalNumber[] = []
  for (const { kind, shape, isOne } of searches) {
    shape.lastIndex = 0
    for (let match = shape.exec(plain); match; match = shape.exec(plain)) {
      const number = match[1] ?? ''
      const from = match.index + match[0].length - number.length
      const to = from + number.length
      const isFree = found.every((other) => to <= other.from || from >= other.to)
      if (isFree && isOne(number)) found.push({ kind, from, to })
      // The next may begin inside one that was none.
      else shape.lastIndex = match.index + 1
    }
  }
  return found.toSorted((one, other) => one.from - other.from)
}

/** A text with every personal number in it covered; as long as before. */
export function coverPersonalNumbers(text: string): string {
  return coverRanges(text, findPersonalNumbers(text))
}

/** A text with every sign of some ranges covered but white space. */
export function coverRanges(text: string, ranges: readonly Pick<PersonalNumber, 'from' | 'to'>[]): string {
  let covered = text
  for (const { from, to } of ranges) {
    const hidden = covered.slice(from, to).replace(/\S/g, cover)
    covered = covered.slice(0, from) + hidden + covered.slice(to)
  }
  return covered
}

interface Search {
  readonly kind: NumberKind
  /** Its first group is the number, and ends the match. */
  readonly shape: RegExp
  isOne(number: string): boolean
}

const always = () => true

/** In order of certainty: what an earlier one found, a later one leaves alone. */
const searches: readonly Search[] = [
  { kind: 'identity', shape: /(?<!\d)([1-9](?:\s*\d){16}\s*[\dXx])(?![\dXx])/g, isOne: isIdentity },
  // Named as one, and misread so that a digit is too many or too few.
  {
    kind: 'identity',
    shape: /(?:身份证(?:号码?)?|身份号码|证件号码?)[^\S\n]*[:：]?[^\S\n]*(\d(?:[^\S\n]?\d){13,19}[Xx]?)(?!\d)/g,
    isOne: always,
  },
  { kind: 'phone', shape: /(?<![\d-])((?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?![\d-])/g, isOne: always },
  {
    kind: 'phone',
    shape: /(?<![\d-])(\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]?[2-9]\d{6,7}(?:-\d{1,4})?)(?![\d-])/g,
    isOne: always,
  },
  // Without its area code only where it is called one: a day has eight digits too.
  {
    kind: 'phone',
    shape: /(?:电话|手机|联系方式|传真|[Tt][Ee][Ll])(?:号码)?[^\S\n]*[.:：]?[^\S\n]*([2-9]\d{2,3}[ -]?\d{4})(?![\d-])/g,
    isOne: always,
  },
]

function isIdentity(written: string): boolean {
  const number = written.replace(/\s/g, '').toUpperCase()
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!provinces.test(number) || !isDay(born) || !/^(?:19|20)/.test(born)) return false
  return hasCheckSign(number) || !/\s/.test(written)
}

/** ISO 7064, MOD 11-2, as GB 11643—1999 has it. */
function hasCheckSign(number: string): boolean {
  const sum = weights.reduce((all, weight, index) => all + weight * Number(number[index]), 0)
  return checkSigns[sum % 11] === number[17]
}

/** Full-width signs and the dashes of print as ASCII, sign for sign, so that places stay what they were. */
function toPlain(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[‐-―−]/g, '-')
    .replace(/×/g, 'X')
}
