import { expect, it } from 'vitest'
import { isCheckDue, isLookDue } from '../../../src/core/health/due.ts'

const now = '2026-03-01T08:00:00.000Z'

it.each([
  [null, true],
  ['2026-02-28T08:30:00.000Z', true],
  ['2026-02-28T14:00:00.000Z', false],
  [now, false],
  // The clock was wrong when that was written.
  ['2031-01-01T00:00:00.000Z', true],
])('after a look at %s another is due: %s', (last, isDue) => {
  expect(isLookDue(last, now)).toBe(isDue)
})

it.each([
  ['2026-01-30T07:00:00.000Z', true],
  ['2026-01-31T07:00:00.000Z', false],
  ['2031-01-01T00:00:00.000Z', true],
])('after a whole check at %s another is due: %s', (since, isDue) => {
  expect(isCheckDue(since, now)).toBe(isDue)
})
