import { expect, test } from 'vitest'
import { doubtDay, isFarYear } from '../../../src/core/catalogue/doubt-day.ts'

test.each([
  [null, 2025, null],
  ['2025-07-02', 2025, null],
  ['2025-07-03', 2025, 'afterToday'],
  ['2024-12-31', 2025, 'otherYear'],
  ['2024-12-31', null, null],
] as const)('%s in %s: %s', (date, year, doubt) => {
  expect(doubtDay(date, year, '2025-07-02')).toBe(doubt)
})

test.each([
  ['2025-07-02', 2025, false],
  // A summary of the year before.
  ['2026-01-15', 2025, false],
  ['2026-03-31', 2025, false],
  ['2026-04-01', 2025, true],
  ['2024-12-31', 2025, true],
  ['2020-01-15', 2025, true],
] as const)('%s filed under %s is far: %s', (date, year, isFar) => {
  expect(isFarYear(date, year)).toBe(isFar)
})
