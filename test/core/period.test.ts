import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, yearOf } from '../../src/core/day.ts'
import { boundsOf, Every, isWithin, Period, periodsOf } from '../../src/core/period.ts'

describe('the shape of a period', () => {
  test.each(['2024', '2024-Q1', '2024-Q4', '2024-01', '2024-12'])('%s is one', (text) => {
    expect(Period.safeParse(text).success).toBe(true)
  })

  test.each(['24', '2024-Q0', '2024-Q5', '2024-00', '2024-13', '2024-1', '2024-01-01', '2024Q1', ''])(
    '“%s” is none',
    (text) => {
      expect(Period.safeParse(text).success).toBe(false)
    },
  )
})

test.each([
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-Q1', '2024-01-01', '2024-03-31'],
  ['2024-Q2', '2024-04-01', '2024-06-30'],
  ['2024-Q3', '2024-07-01', '2024-09-30'],
  ['2024-Q4', '2024-10-01', '2024-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2023-02', '2023-02-01', '2023-02-28'],
  ['2024-04', '2024-04-01', '2024-04-30'],
  ['2024-12', '2024-12-01', '2024-12-31'],
])('%s goes from %s to %s', (period, first, last) => {
  expect(boundsOf(period)).toEqual({ first, last })
  expect(isWithin(first, period)).toBe(true)
  expect(isWithin(last, period)).toBe(true)
  expect(isWithin(addDays(first, -1), period)).toBe(false)
  expect(isWithin(addDays(last, 1), period)).toBe(false)
})

test.each([
  ['year', 1],
  ['quarter', 4],
  ['month', 12],
] as const)('the %s periods of a year are %i, and every day of it lies in exactly one', (every, count) => {
  const days = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('1990-01-01', days))
  fc.assert(
    fc.property(days, (day) => {
      const periods = periodsOf(yearOf(day), every)
      expect(periods).toHaveLength(count)
      expect(periods.filter((period) => isWithin(day, period))).toHaveLength(1)
    }),
  )
})

test('the periods of a year follow each other without a gap', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2998 }), fc.constantFrom(...Every.options), (year, every) => {
      const bounds = periodsOf(year, every).map(boundsOf)
      for (const [index, { last }] of bounds.entries()) {
        expect(bounds[index + 1]?.first ?? `${year + 1}-01-01`).toBe(addDays(last, 1))
      }
      expect(bounds[0]?.first).toBe(`${year}-01-01`)
    }),
  )
})
