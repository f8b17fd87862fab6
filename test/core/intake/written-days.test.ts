import { describe, expect, test } from 'vitest'
import { findDays } from '../../../src/core/intake/dates.ts'
import { toNumber, toYear } from '../../../src/core/intake/written-days.ts'

const ones = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
/** As a date says it: 十, 十一, 二十, 三十一. */
const write = (value: number) =>
  value < 10 ? ones[value] : `${value < 20 ? '' : ones[Math.floor(value / 10)]}十${ones[value % 10]}`
const writeYear = (year: number, zero: string) => [...String(year)].map((digit) => ones[Number(digit)] || zero).join('')

describe('numerals', () => {
  test('every day of a month is read as it is written', () => {
    const days = Array.from({ length: 31 }, (_, at) => at + 1)
    expect(days.map((day) => toNumber(write(day) ?? ''))).toEqual(days)
    expect(days.map((day) => toNumber(String(day)))).toEqual(days)
  })

  test.each(['〇', '○', '◯', '零', 'O', '0'])('years of our time are read with %s for the nought', (zero) => {
    for (let year = 1990; year < 2040; year += 1) expect(toYear(writeYear(year, zero)), String(year)).toBe(year)
  })

  test.each([
    ['二四', 2024],
    ['24', 2024],
    ['二 〇 二 五', 2025],
    ['2O25', 2025],
    ['l998', 1998],
  ])('the year %s is %d', (text, year) => {
    expect(toYear(text)).toBe(year)
  })

  test.each([
    ['二〇二〇年十月二十日', '2020-10-20'],
    ['二〇三〇年一月三十一日', '2030-01-31'],
    ['二〇〇八年元月十日', '2008-01-10'],
    ['二○一○年十一月十一日', '2010-11-11'],
    ['二零零零年二月二十九日', '2000-02-29'],
    ['一九九〇年十二月三十日', '1990-12-30'],
  ])('%s is %s', (text, day) => {
    expect(findDays(text).map(({ value }) => value)).toEqual([day])
  })
})
