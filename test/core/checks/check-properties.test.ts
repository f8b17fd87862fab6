import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Activity, ActivityKind } from '../../../src/core/catalogue/activity.ts'
import { check } from '../../../src/core/checks/check.ts'
import { type Finding, isGap, type Status } from '../../../src/core/checks/finding.ts'
import type { Snapshot } from '../../../src/core/checks/snapshot.ts'
import { addDays } from '../../../src/core/day.ts'
import { branch, empty, filed, held, only } from '../../support/snapshot.ts'

/** The rules that expect something of a year. The others look at each paper that is there, and find one thing for each. */
const expecting = only('K01', 'K02', 'K03', 'K04', 'K05', 'K07', 'K08', 'K11', 'K12', 'K13', 'K35')
const year = 2024

const days = fc.integer({ min: 0, max: 365 }).map((step) => addDays('2024-01-01', step))
const viewed = fc.integer({ min: -60, max: 700 }).map((step) => addDays('2024-01-01', step))
const itemIds = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 2 })
const kinds = fc.constantFrom(...ActivityKind.options)
const groupIds = fc.constantFrom(null, 1, 2)
const activities = fc.tuple(kinds, days, itemIds, groupIds).map((each) => held(...each))
const shownActivities = fc
  .tuple(kinds, days, fc.integer({ min: 41, max: 60 }), groupIds)
  .map(([kind, date, itemId, groupId]) =>
    held(kind, date, [itemId], kind === 'group-meeting' ? (groupId ?? 1) : groupId),
  )

const branches = fc
  .record({
    foundedOn: fc.option(days),
    committee: fc.constantFrom('unknown', 'present', 'absent'),
    grouping: fc.constantFrom('unknown', 'present', 'absent'),
    groups: fc.constantFrom(branch.groups, []),
  })
  .map((change) => ({ ...branch, ...change }))

const snapshots: fc.Arbitrary<Snapshot> = fc
  .record({
    branch: branches,
    activities: fc.array(activities, { maxLength: 40 }),
    items: fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 48 })), { maxLength: 20 }),
  })
  .map(({ items, ...rest }) => ({ ...empty, ...rest, items: items.map(([id, lineId]) => filed(id, lineId)) }))

/** From best to worst; what is not tested or not due is neither. */
const order: readonly Status[] = ['完整', '不适用', '未配置', '未到期', '待人工确认', '需补充', '逾期']

function keyOf({ rule, subject, period }: Finding): string {
  return `${rule} ${subject} ${period}`
}

function requireNoWorse(before: readonly Finding[], after: readonly Finding[]): void {
  for (const [index, was] of before.entries()) {
    const is = after[index]
    if (!is) throw new Error('a finding is gone')
    expect(keyOf(is)).toBe(keyOf(was))
    if (order.indexOf(is.status) > order.indexOf(was.status)) {
      throw new Error(`${keyOf(is)}: ${was.status} became ${is.status}`)
    }
  }
}

test('papers filed for what was held make nothing worse', () => {
  // New papers: one that is filed already may turn out to be another group's, which settles a doubt about this one.
  const filing = fc.tuple(snapshots, viewed, fc.nat(), fc.integer({ min: 41, max: 60 }))
  fc.assert(
    fc.property(filing, ([snapshot, on, which, itemId]) => {
      const more = snapshot.activities.map((activity, index): Activity => {
        if (index !== which % snapshot.activities.length) return activity
        return { ...activity, evidence: [...activity.evidence, { itemId, firstPage: 1, lastPage: 1, role: '记录' }] }
      })
      const items = [...snapshot.items, filed(itemId, (which % 48) + 1)]
      requireNoWorse(
        check(expecting, snapshot, year, on),
        check(expecting, { ...snapshot, activities: more, items }, year, on),
      )
    }),
    { numRuns: 200 },
  )
})

test('one more activity that is shown, of a named group where groups hold it, makes nothing worse', () => {
  fc.assert(
    fc.property(snapshots, viewed, shownActivities, (snapshot, on, activity) => {
      requireNoWorse(
        check(expecting, snapshot, year, on),
        check(expecting, { ...snapshot, activities: [...snapshot.activities, activity] }, year, on),
      )
    }),
    { numRuns: 200 },
  )
})

test('a meeting of no named group changes nothing, or asks a person', () => {
  fc.assert(
    fc.property(snapshots, viewed, days, (snapshot, on, date) => {
      const unnamed = held('group-meeting', date, [1])
      const before = check(expecting, snapshot, year, on)
      const after = check(expecting, { ...snapshot, activities: [...snapshot.activities, unnamed] }, year, on)
      for (const [index, { status }] of after.entries()) {
        if (status !== before[index]?.status) expect(status).toBe('待人工确认')
      }
    }),
    { numRuns: 200 },
  )
})

test('as time goes on, nothing late becomes not yet due, and nothing complete falls short', () => {
  fc.assert(
    fc.property(snapshots, viewed, fc.integer({ min: 0, max: 400 }), (snapshot, on, later) => {
      const before = check(expecting, snapshot, year, on)
      const after = check(expecting, snapshot, year, addDays(on, later))
      for (const [index, { status }] of before.entries()) {
        const then = after[index]?.status
        if (status === '逾期' || status === '需补充') expect(then).not.toBe('未到期')
        if (status === '完整' || status === '不适用' || status === '未配置') expect([status, '完整']).toContain(then)
      }
    }),
    { numRuns: 200 },
  )
})

test('how many findings there are, and of what, does not depend on what is filed', () => {
  fc.assert(
    fc.property(snapshots, viewed, (snapshot, on) => {
      const bare = { ...snapshot, activities: [], items: [] }
      expect(check(expecting, snapshot, year, on).map(keyOf)).toEqual(check(expecting, bare, year, on).map(keyOf))
    }),
    { numRuns: 200 },
  )
})

test('each finding is about something of its own', () => {
  fc.assert(
    fc.property(snapshots, viewed, (snapshot, on) => {
      const keys = check(expecting, snapshot, year, on).map(keyOf)
      expect(new Set(keys).size).toBe(keys.length)
    }),
    { numRuns: 100 },
  )
})

test('where nothing is filed, nothing is complete; and after its time, what is owed is a gap', () => {
  fc.assert(
    fc.property(branches, viewed, (each, on) => {
      const bare = { ...empty, branch: each }
      expect(check(expecting, bare, year, on).filter(({ status }) => status === '完整')).toEqual([])
      const late = check(expecting, bare, year, '2025-07-01')
      expect(late.every((finding) => isGap(finding) || ['不适用', '未配置'].includes(finding.status))).toBe(true)
    }),
    { numRuns: 100 },
  )
})
