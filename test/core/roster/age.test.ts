import { expect, it } from 'vitest'
import { ageOn } from '../../../src/core/roster/age.ts'

it.each([
  ['1990-07-01', '2025-06-30', 34],
  ['1990-07-01', '2025-07-01', 35],
  ['1992-02-29', '2025-02-28', 32],
  ['1992-02-29', '2025-03-01', 33],
  ['1990-07-01', '1990-07-01', 0],
  ['1990-07-01', '1990-06-30', null],
])('born on %s, on %s one is %j', (bornOn, on, age) => {
  expect(ageOn(bornOn, on)).toBe(age)
})
