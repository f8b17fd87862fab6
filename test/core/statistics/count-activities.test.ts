import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Activity, ActivityKind } from '../../../src/core/catalogue/activity.ts'
import { addDays } from '../../../src/core/day.ts'
import { periodsOf } from '../../../src/core/period.ts'
import { countActivities, monthsWithin } from '../../../src/core/statistics/count-activities.ts'
import { filed, held, judge } from '../../support/snapshot.ts'

const papers = new Map([
  [1, filed(1, 1, { filedAt: '2025-03-08T00:00:00.000Z' })],
  [2, filed(2, 1, { filedAt: '2025-06-01T00:00:00.000Z' })],
])
const counts = { due: 16, present: 15 }
const year: readonly Activity[] = [
  { ...held('member-meeting', '2025-03-01', [2, 1]), ...counts },
  { ...held('theme-day', '2025-03-20', [2]), kinds: ['theme-day', 'lecture'], due: 10, present: 9 },
  { ...held('theme-day', '2025-05-02'), due: 12 },
  held('committee-meeting', '2025-09-09', [9]),
]

const count = (activities: readonly Activity[], period: string, on: string) =>
  countActivities(activities, papers, { period, on })

describe('activities', () => {
  it('are counted once in all, and under each of their kinds', () => {
    const { all, kinds, merged } = count(year, '2025', '2025-12-31')
    expect(all).toEqual({ months: [0, 0, 2, 0, 1, 0, 0, 0, 1, 0, 0, 0], total: 4 })
    expect(kinds.map(({ kind, total }) => [kind, total])).toEqual([
      ['member-meeting', 1],
      ['committee-meeting', 1],
      ['theme-day', 2],
      ['lecture', 1],
    ])
    expect(merged).toBe(1)
  })

  it('are not yet known of months that have not begun, and later ones are told apart', () => {
    const { all, later } = count(year, '2025', '2025-05-01')
    expect(all).toEqual({ months: [0, 0, 2, 0, 0, null, null, null, null, null, null, null], total: 2 })
    expect(later).toBe(2)
  })

  it('of a quarter are those of its months', () => {
    expect(count(year, '2025-Q1', '2025-12-31')).toMatchObject({
      months: ['2025-01', '2025-02', '2025-03'],
      all: { months: [0, 0, 2], total: 2 },
    })
  })
})

describe('attendance', () => {
  it('adds up those alone that say both numbers', () => {
    const { attendance, kindAttendance } = count(year, '2025', '2025-12-31')
    expect(attendance).toEqual({ held: 4, counted: 2, due: 26, present: 24 })
    expect(kindAttendance.find(({ kind }) => kind === 'theme-day')).toMatchObject({ held: 2, counted: 1, due: 10 })
  })

  it('that nobody entered is not known, never nothing', () => {
    const { kindAttendance } = count(year, '2025', '2025-12-31')
    expect(kindAttendance.find(({ kind }) => kind === 'committee-meeting')).toEqual({
      kind: 'committee-meeting',
      held: 1,
      counted: 0,
      due: null,
      present: null,
    })
  })
})

describe('filing delays', () => {
  it('run to the first paper of each, and those without one stand apart', () => {
    const { filing, monthFiling } = count(year, '2025', '2025-12-31')
    // 7 days to the earlier of two papers; 73; none; a paper of another year, known only by its entry.
    expect(filing).toEqual({ held: 4, within: [2, 0, 1, 0], bare: 1, middleDays: 7, longestDays: 73 })
    expect(monthFiling[4]).toEqual({ held: 1, within: [0, 0, 0, 0], bare: 1, middleDays: null, longestDays: null })
  })

  it.each([
    [7, [1, 0, 0, 0]],
    [8, [0, 1, 0, 0]],
    [30, [0, 1, 0, 0]],
    [31, [0, 0, 1, 0]],
    [90, [0, 0, 1, 0]],
    [91, [0, 0, 0, 1]],
  ])('of %i days fall on one side of a step', (days, within) => {
    const late = new Map([[1, filed(1, 1, { filedAt: `${addDays('2025-03-01', days)}T00:00:00.000Z` })]])
    const { filing } = countActivities([held('lecture', '2025-03-01', [1])], late, { period: '2025', on: '2025-12-31' })
    expect(filing.within).toEqual(within)
  })

  it('are the days that the checks name', () => {
    const activities = year.filter(({ evidence }) => evidence.length > 0)
    const { filing } = count(activities, '2025', '2025-12-31')
    const [unset] = judge('K36', { activities, items: [...papers.values()] }, '2025-12-31')
    expect(unset?.message).toContain(`最短0天、最长${filing.longestDays}天`)
  })
})

const days = fc.integer({ min: 0, max: 364 }).map((step) => addDays('2025-01-01', step))
const some = fc.option(fc.integer({ min: 0, max: 20 }))
const activities = fc.array(
  fc
    .tuple(days, fc.uniqueArray(fc.constantFrom(...ActivityKind.options), { minLength: 1, maxLength: 3 }), some, some)
    .map(([date, kinds, due, present]): Activity => ({ ...held('lecture', date, [1]), kinds, due, present })),
  { maxLength: 40 },
)

test('months add up to quarters, and quarters to the year, in every number that can be added', () => {
  fc.assert(
    fc.property(activities, days, (given, on) => {
      const whole = count(given, '2025', on)
      for (const every of ['month', 'quarter'] as const) {
        const parts = periodsOf(2025, every).map((period) => count(given, period, on))
        const sum = (pick: (part: typeof whole) => number | null) =>
          parts.reduce((total, part) => total + (pick(part) ?? 0), 0)
        expect(sum(({ all }) => all.total)).toBe(whole.all.total)
        expect(parts.flatMap(({ all }) => all.months)).toEqual(whole.all.months)
        expect(sum(({ merged }) => merged)).toBe(whole.merged)
        expect(sum(({ later }) => later)).toBe(whole.later)
        expect(sum(({ attendance }) => attendance.counted)).toBe(whole.attendance.counted)
        expect(sum(({ attendance }) => attendance.due)).toBe(whole.attendance.due ?? 0)
        expect(sum(({ filing }) => filing.held)).toBe(whole.filing.held)
        for (const kind of ActivityKind.options) {
          const of = (part: typeof whole) => part.kinds.find((each) => each.kind === kind)?.total ?? 0
          expect(sum(of)).toBe(of(whole))
        }
      }
      expect(whole.all.total + whole.later).toBe(given.length)
    }),
  )
})

test('kinds add up to the activities and once more for every further kind of one', () => {
  fc.assert(
    fc.property(activities, (given) => {
      const { kinds, all } = count(given, '2025', '2025-12-31')
      const further = given.reduce((sum, activity) => sum + activity.kinds.length - 1, 0)
      expect(kinds.reduce((sum, { total }) => sum + total, 0)).toBe(all.total + further)
      for (const { months, total } of kinds) expect(months.reduce<number>((sum, n) => sum + (n ?? 0), 0)).toBe(total)
    }),
  )
})

test('each activity is filed within one step, or has no paper', () => {
  fc.assert(
    fc.property(activities, (given) => {
      const { filing } = count(given, '2025', '2025-12-31')
      expect(filing.within.reduce((sum, n) => sum + n, filing.bare)).toBe(filing.held)
    }),
  )
})

test('a month is its own only month', () => {
  expect(monthsWithin('2025-03')).toEqual(['2025-03'])
  expect(monthsWithin('2025-Q4')).toEqual(['2025-10', '2025-11', '2025-12'])
})
