import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dated, planRotation } from '../../../src/core/backup/rotation.ts'
import { addDays } from '../../../src/core/day.ts'

/** Backups by `day` or `day!` for one that lacks something; later in the list is later made. */
function made(...days: string[]): Dated[] {
  return days.map((text, order) => ({ name: text, day: text.replace('!', ''), order, good: !text.endsWith('!') }))
}

function kept(...days: string[]): string[] {
  const backups = made(...days)
  return planRotation(backups, days.at(-1) ?? null)
    .keep.map(({ name }) => name)
    .reverse()
}

const daily = (from: string, count: number) => Array.from({ length: count }, (_, index) => addDays(from, index))

const monthly = Array.from({ length: 30 }, (_, index) => addDays('2024-01-15', index * 31))

describe('which backups stay', () => {
  it.each<[string, string[], string[]]>([
    ['none of none', [], []],
    ['the only one', ['2026-03-02'], ['2026-03-02']],
    ['the only one, though it lacks something', ['2026-03-02!'], ['2026-03-02!']],
    ['all of a week', daily('2026-03-02', 7), daily('2026-03-02', 7)],
    [
      'seven days, before them the last of each week and month',
      daily('2026-01-26', 40),
      // 2026-02-08, -15 and -22 are Sundays; the week of 02-23 to 03-01 and that of 03-02 hold the seven days.
      ['2026-01-31', '2026-02-08', '2026-02-15', '2026-02-22', ...daily('2026-02-28', 7)],
    ],
    [
      'a good one rather than a later bad one of the same day',
      ['2026-03-02', '2026-03-02!', ...daily('2026-03-03', 3)],
      ['2026-03-02', ...daily('2026-03-03', 3)],
    ],
    [
      'the last good one, long ago',
      ['2020-01-05', ...daily('2026-01-01', 3).map((day) => `${day}!`)],
      ['2020-01-05', ...daily('2026-01-01', 3).map((day) => `${day}!`)],
    ],
    ['twelve of thirty months', monthly, monthly.slice(-12)],
  ])('%s', (_, days, expected) => expect(kept(...days)).toEqual(expected))

  it('keeps the one just made even under a clock that was wrong before', () => {
    const backups = made('2099-01-01', '2026-03-02')
    expect(planRotation(backups, '2026-03-02').remove).toEqual([])
    const many = made(...Array.from({ length: 40 }, (_, index) => addDays('2099-01-01', index)), '2026-03-02')
    expect(planRotation(many, '2026-03-02').keep.map(({ name }) => name)).toContain('2026-03-02')
  })
})

const backups = fc
  .array(fc.record({ on: fc.integer({ min: 0, max: 900 }), good: fc.boolean() }), { minLength: 1, maxLength: 200 })
  .map((all) =>
    all
      .toSorted((a, b) => a.on - b.on)
      .map(({ on, good }, order): Dated => ({ name: String(order), day: addDays('2024-01-01', on), order, good })),
  )

describe('any rotation', () => {
  it('parts what there is, keeps the newest and the newest good one, and keeps few', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const newest = all.at(-1)
        const { keep, remove } = planRotation(all, newest?.name ?? null)
        expect(new Set([...keep, ...remove])).toEqual(new Set(all))
        expect(keep.length + remove.length).toBe(all.length)
        expect(keep).toContain(newest)
        const good = all.findLast((each) => each.good)
        if (good) expect(keep).toContain(good)
        expect(keep.length).toBeLessThanOrEqual(7 + 5 + 12 + 5)
      }),
    )
  })

  it('would keep all of them if asked again', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const { keep } = planRotation(all, all.at(-1)?.name ?? null)
        expect(planRotation(keep, all.at(-1)?.name ?? null).remove).toEqual([])
      }),
    )
  })

  it('leaves, day after day, every one of the last seven days and one within every five weeks and twelve months', () => {
    let all: Dated[] = []
    for (let on = 0; on < 500; on += 1) {
      const next = { name: String(on), day: addDays('2024-01-01', on), order: on, good: true }
      all = planRotation([...all, next], next.name).keep
      const ages = all.map(({ order }) => on - order)
      for (let age = 0; age < Math.min(7, on + 1); age += 1) expect(ages).toContain(age)
      for (let weeks = 1; weeks <= 4; weeks += 1) {
        if (on >= weeks * 7) expect(ages.some((age) => age > (weeks - 1) * 7 && age <= weeks * 7 + 6)).toBe(true)
      }
      if (on >= 365) expect(Math.max(...ages)).toBeGreaterThanOrEqual(300)
    }
    expect(all.length).toBeLessThanOrEqual(24)
  })
})
