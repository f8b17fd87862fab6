import { expect, test } from 'vitest'
import { doubtDay } from '../../../src/core/catalogue/doubt-day.ts'

test.each([
  [null, 2025, null],
  ['2025-07-02', 2025, null],
  ['2025-07-03', 2025, 'afterToday'],
  ['2024-12-31', 2025, 'otherYear'],
  ['2024-12-31', null, null],
] as const)('%s in %s: %s', (date, year, doubt) => {
  expect(doubtDay(date, year, '2025-07-02')).toBe(doubt)
})
