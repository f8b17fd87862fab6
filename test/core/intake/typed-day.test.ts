import { expect, test } from 'vitest'
import { readTypedDay } from '../../../src/core/intake/typed-day.ts'

test.each([
  ['2024-03-15', '2024-03-15'],
  ['20240315', '2024-03-15'],
  ['2024.3.5', '2024-03-05'],
  ['2024/3/15', '2024-03-15'],
  ['2024年3月15日', '2024-03-15'],
  [' 2024 年 3 月 15 号', '2024-03-15'],
  ['２０２４－０３－１５', '2024-03-15'],
  ['2024-02-29', '2024-02-29'],
  ['2024年3月15', '2024-03-15'],
  ['二〇二四年三月十五日', '2024-03-15'],
])('%s is typed for %s', (text, day) => {
  expect(readTypedDay(text)).toEqual({ day })
})

test.each([
  ['2025年12月', 'incomplete'],
  ['2025-12', 'incomplete'],
  ['202512', 'incomplete'],
  ['2025', 'incomplete'],
  ['2025-02-30', 'none'],
  ['2023年2月29日', 'none'],
  ['2025-13-01', 'none'],
  ['2025年', 'incomplete'],
  ['2025123', 'unclear'],
  ['去年年底', 'unclear'],
  ['25-3-1', 'unclear'],
  ['2025-03-15-1', 'unclear'],
])('%s is no day: %s', (text, fault) => {
  expect(readTypedDay(text)).toEqual({ fault })
})
