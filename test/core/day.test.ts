import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import {
  addDays,
  Day,
  dayOf,
  daysInMonth,
  isDay,
  monthOf,
  pad,
  toCompactDay,
  toDay,
  Year,
  yearOf,
} from '../../src/core/day.ts'

/** Days as whole numbers since 1900-01-01, up to the end of 2999. */
const lastOrdinal = 401_766
const ordinals = fc.integer({ min: 0, max: lastOrdinal })
const toDayOf = (ordinal: number) => addDays('1900-01-01', ordinal)

describe('a day exists or it does not', () => {
  test.each(['2024-02-29', '2000-02-29', '2023-02-28', '2024-12-31', '1900-01-01', '2999-12-31', '2024-04-30'])(
    '%s does',
    (text) => {
      expect(isDay(text)).toBe(true)
      expect(Day.parse(text)).toBe(text)
    },
  )

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2100-02-29',
    '2024-02-30',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-1-1',
    '2024/01/01',
    ' 2024-01-01',
    '2024-01-01T00:00:00Z',
    '1899-12-31',
    '3000-01-01',
    '9999-12-31',
    '',
  ])('“%s” does not', (text) => {
    expect(isDay(text)).toBe(false)
    expect(Day.safeParse(text).success).toBe(false)
  })

  test('every day has a year that a catalogue accepts', () => {
    fc.assert(fc.property(ordinals, (ordinal) => Year.safeParse(yearOf(toDayOf(ordinal))).success))
  })

  test('the last day that exists is the last of the last year', () => {
    expect(toDayOf(lastOrdinal)).toBe('2999-12-31')
  })
})

describe('parts of a day', () => {
  test('year, month and day of the month make the day again', () => {
    fc.assert(
      fc.property(ordinals, (ordinal) => {
        const day = toDayOf(ordinal)
        expect(toDay(yearOf(day), monthOf(day), Number(day.slice(8)))).toBe(day)
        expect(toCompactDay(day)).toBe(day.replace(/-/g, ''))
      }),
    )
  })

  test.each([
    [2024, 2, 30],
    [2023, 2, 29],
    [2024, 13, 1],
    [2024, 0, 1],
    [2024, 6, 31],
    [1024, 6, 1],
    [Number.NaN, 1, 1],
  ])('%i-%i-%i is no day', (year, month, day) => {
    expect(toDay(year, month, day)).toBeNull()
  })

  test('a month has as many days as the calendar says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate())
      }),
    )
  })
})

describe('going on and back', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2024-03-31', 0, '2024-03-31'],
    ['2024-01-01', 366, '2025-01-01'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
  })

  test('there and back is the same day, and later days are greater as text', () => {
    const steps = fc.integer({ min: 1, max: 5000 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: lastOrdinal - 5000 }), steps, (ordinal, days) => {
        const day = toDayOf(ordinal)
        const later = addDays(day, days)
        expect(addDays(later, -days)).toBe(day)
        expect(later > day).toBe(true)
      }),
    )
  })
})

test.each([
  [7, 4, '0007'],
  [26, 4, '0026'],
  [12345, 4, '12345'],
  [0, 2, '00'],
])('%i in %i places is %s', (value, width, expected) => {
  expect(pad(value, width)).toBe(expected)
})

test.each([
  ['Asia/Shanghai', '2025-03-20T23:50:00.000Z', '2025-03-21'],
  ['Asia/Shanghai', '2025-12-31T16:00:00.000Z', '2026-01-01'],
  ['Asia/Shanghai', '2025-03-21T15:59:59.999Z', '2025-03-21'],
  ['UTC', '2025-03-20T23:50:00.000Z', '2025-03-20'],
])('where the time is that of %s, %s lies on %s', (zone, at, day) => {
  vi.stubEnv('TZ', zone)
  expect(dayOf(at)).toBe(day)
  vi.unstubAllEnvs()
})
