import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, toCompactDay } from '../../../src/core/day.ts'
import { findDays, findOwnDays, readDay } from '../../../src/core/intake/dates.ts'

describe('one day, however it is written', () => {
  test.each([
    ['2024年3月15日', '2024年3月15日'],
    ['会议时间：2024年03月15日下午3时', '2024年03月15日'],
    ['时间 2024 年 3 月 15 日', '2024 年 3 月 15 日'],
    ['2 0 2 4 年 3 月 1 5 日', '2 0 2 4 年 3 月 1 5 日'],
    ['会议室12 2024年3月15日', '2024年3月15日'],
    ['2024年3月15号召开', '2024年3月15号'],
    ['2024年3月\n15日', '2024年3月\n15日'],
    ['２０２４年３月１５日', '２０２４年３月１５日'],
    ['2024年三月十五日', '2024年三月十五日'],
    ['二〇二四年三月十五日', '二〇二四年三月十五日'],
    ['二○二四年三月十五日', '二○二四年三月十五日'],
    ['二◯二四年三月十五日', '二◯二四年三月十五日'],
    ['二零二四年三月十五日', '二零二四年三月十五日'],
    ['二Ｏ二四年三月十五日', '二Ｏ二四年三月十五日'],
    ['二O二四年三月十五日', '二O二四年三月十五日'],
    ['二0二四年三月十五日', '二0二四年三月十五日'],
    ['二 〇 二 四 年 三 月 十 五 日', '二 〇 二 四 年 三 月 十 五 日'],
    ['二〇二四年3月15日', '二〇二四年3月15日'],
    ['20240315', '20240315'],
    ['20240315党员大会', '20240315'],
    ['IMG_20240315_101500', '20240315'],
    ['2024.3.15', '2024.3.15'],
    ['2024.03.15', '2024.03.15'],
    ['2024. 3. 15', '2024. 3. 15'],
    ['２０２４．３．１５', '２０２４．３．１５'],
    ['2024-03-15', '2024-03-15'],
    ['2024-3-15上午', '2024-3-15'],
    ['2024/3/15', '2024/3/15'],
    ['2024_03_15', '2024_03_15'],
    ['党课（2024.3.15）讲稿', '2024.3.15'],
  ])('“%s” is 2024-03-15', (text, from) => {
    expect(findDays(text)).toEqual([{ value: '2024-03-15', from }])
  })

  test.each([
    ['二〇二四年十月十日', '2024-10-10'],
    ['二〇二四年十二月三十一日', '2024-12-31'],
    ['二〇一九年一月二十日', '2019-01-20'],
    ['二〇二五年二月二十一日', '2025-02-21'],
    ['一九九八年七月一日', '1998-07-01'],
    ['2000年2月29日', '2000-02-29'],
  ])('“%s” is %s', (text, value) => {
    expect(findDays(text).map((day) => day.value)).toEqual([value])
  })
})

describe('what is no day', () => {
  test.each([
    '2024年2月30日',
    '2023年2月29日',
    '2024年13月1日',
    '2024.13.15',
    '20241315',
    '20240230',
    '二〇二四年二月三十日',
    '2024年3月',
    '2024年第一季度',
    '202403',
    '3月15日',
    '1024年3月15日',
    '32024年3月15日',
    '12024.3.15',
    '2024.3.155',
    '电话202403156',
    '身份证号110101202403150018',
    '流水号1202403150',
    '2024.3-15',
    '2024年3月15',
    '二四年三月十五日',
    '二〇二四年三四月十五日',
    '',
  ])('“%s”', (text) => {
    expect(findDays(text)).toEqual([])
  })
})

describe('several days', () => {
  test.each([
    ['in the order of the text', '2024年3月15日通知，2024年4月1日开会', ['2024-03-15', '2024-04-01']],
    [
      'the surest way of writing first',
      '20240401 附：2024.3.2 会议 2024年3月15日',
      ['2024-03-15', '2024-03-02', '2024-04-01'],
    ],
    ['each once', '2024年3月15日（2024-03-15）', ['2024-03-15']],
    ['impossible ones passed over', '2024年2月30日、2024年3月1日', ['2024-03-01']],
    ['a range', '20240315-20240320', ['2024-03-15', '2024-03-20']],
  ])('%s', (_, text, expected) => {
    expect(findDays(text).map((day) => day.value)).toEqual(expected)
  })
})

describe('a period of more than a week', () => {
  test.each([
    '2024年1月1日至2024年12月31日',
    '2024年1月1日起至12月31日',
    '2024 年 1 月 1 日 — 6 月 30 日',
    '2024年1月1日到6月',
    '二〇二四年一月一日至六月三十日',
    '２０２４年１月１日～３月３１日',
    '2024年12月1日至1月31日',
    '2024.1.1-12.31',
    '2024.01.01—2024.12.31',
    '2024-01-01至2024-06-30',
    '20240101-20241231',
  ])('“%s” is no day', (text) => {
    expect(findDays(text)).toEqual([])
    expect(findDays(`${text}，2025年1月5日`).map(({ value }) => value)).toEqual(['2025-01-05'])
    expect(readDay(text)).toBeNull()
  })

  test.each(['2024年3月15日至16日', '2024年3月15日至3月17日', '2024.3.15-3.17', '20240315-20240322'])(
    '“%s” is no longer than a meeting: it begins on its first day',
    (text) => {
      expect(findDays(text)[0]?.value).toBe('2024-03-15')
    },
  )
})

test.each([
  ['24年3月15日', '2024-03-15'],
  ['二四年三月十五日', '2024-03-15'],
  ['24.3.15', '2024-03-15'],
  ['24-03-15', '2024-03-15'],
  ['1024年3月15日', undefined],
  ['2 0 1 24年3月15日', undefined],
  ['二〇二四年三月十五日', '2024-03-15'],
  ['124.3.15', undefined],
  ['24.3.15.1', undefined],
])('where a paper says its own day, “%s” is %s', (text, day) => {
  expect(findOwnDays(text)[0]?.value).toBe(day)
})

test('every day is found again in every way of writing it', () => {
  const days = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays('1950-01-01', days))
  const around = fc.constantFrom('', '在', ' ', '（', '第一次')
  fc.assert(
    fc.property(days, around, around, (day, before, after) => {
      const [year = '', month = '', date = ''] = day.split('-')
      const ways = [
        day,
        toCompactDay(day),
        `${year}年${month}月${date}日`,
        `${year}年${Number(month)}月${Number(date)}日`,
        `${year} 年 ${Number(month)} 月 ${Number(date)} 日`,
        `${year}.${Number(month)}.${Number(date)}`,
        toChinese(day),
      ]
      for (const way of ways) expect(findDays(before + way + after)).toEqual([{ value: day, from: way }])
    }),
  )
})

function toChinese(day: string): string {
  const digits = '〇一二三四五六七八九'
  const [year = '', month = '', date = ''] = day.split('-')
  const small = (value: number) => {
    const [tens, ones] = [Math.floor(value / 10), value % 10]
    return `${tens > 1 ? digits.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits.charAt(ones) : ''}`
  }
  const years = [...year].map((digit) => digits.charAt(Number(digit))).join('')
  return `${years}年${small(Number(month))}月${small(Number(date))}日`
}
