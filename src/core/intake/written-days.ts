/** How numbers, months and years are written in a day, by hand or as recognition gives them. */

const digits = '一二三四五六七八九'
/** 〇 and what people and recognition put in its place. */
const written = `[〇○◯零Oo0${digits}]`
/** A digit, or what recognition takes for one. */
const digit = '[\\dOoIl]'
export const number = `${digit}(?: ${digit})?|[一二三]? 十(?: [${digits}])?|[${digits}]`
/** 曰 is what recognition makes of a narrow 日. */
export const daySign = '[日号曰]'
export const monthAndDay = `(?<month>元|${number}) 月 (?<day>${number}) ${daySign}`
/** A year of four digits, and 24 or 二四 for one of this century. */
export const plainYear = `(?:1 9|2 [0Oo〇○]) ${digit} ${digit}`
export const writtenYear = `(?:一 九|二 ${written}) ${written} ${written}`
export const shortYear = `(?<![\\d〇○◯零${digits}] )(?:2 ${digit}|二 ${written})`

/** A space in the source stands for any white space, or none: recognition puts it anywhere. */
export function toPattern(source: string): RegExp {
  return new RegExp(source.replaceAll(' ', '\\s*'), 'gu')
}

/** Full-width digits and signs as ASCII ones, each in its place. */
export function toHalfWidth(text: string): string {
  return text.replaceAll(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

export function toYear(text: string): number {
  const value = Number([...text.replaceAll(/\s/g, '')].map(toDigit).join(''))
  return value < 100 ? 2000 + value : value
}

/** `十五`, `二十`, `三十一`, `九` or plain digits. */
export function toNumber(text: string): number {
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
