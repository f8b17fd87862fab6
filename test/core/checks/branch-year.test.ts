import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Activity } from '../../../src/core/catalogue/activity.ts'
import type { Member } from '../../../src/core/catalogue/member.ts'
import { check } from '../../../src/core/checks/check.ts'
import type { Finding, Status } from '../../../src/core/checks/finding.ts'
import type { Snapshot } from '../../../src/core/checks/snapshot.ts'
import { addDays } from '../../../src/core/day.ts'
import { boundsOf, periodsOf } from '../../../src/core/period.ts'
import { branch, empty, filed, held, only, person, shipped } from '../../support/snapshot.ts'

const groups = ['第一党小组', '第二党小组', '第三党小组'].map((name, index) => ({
  id: index + 1,
  name,
  foundedOn: null,
  closedOn: null,
}))
const members: Member[] = Array.from({ length: 46 }, (_, index) =>
  person(index + 1, `党员${index + 1}`, {
    groupId: (index % 3) + 1,
    stages: [{ stage: index < 44 ? '正式党员' : '预备党员', from: '2018-05-01' }],
    posts: index < 5 ? [{ title: index === 0 ? '书记' : '委员', from: null, to: null }] : [],
  }),
)
/** 44 full and 2 probationary members in three groups; nobody has said whether it has a committee. */
const large: Snapshot = {
  ...empty,
  branch: { ...branch, committee: 'unknown', grouping: 'unknown', groups },
  members,
  terms: [{ id: 1, branchId: 1, from: '2023-06-01', to: null }],
}
const meetings = only('K01', 'K02', 'K03', 'K04')
const expected = { K01: 4, K02: 12, K03: 36, K04: 12 }

const years = fc.integer({ min: 2019, max: 2032 })
const offsets = fc.integer({ min: -100, max: 900 })

function countByRule(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { rule } of findings) counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

describe('a branch of 44 full and 2 probationary members in three groups', () => {
  test('owes 4 member meetings, 12 of the committee, 36 of groups and 12 theme days, in any year on any day', () => {
    fc.assert(
      fc.property(years, offsets, (year, offset) => {
        const on = addDays(`${year}-01-01`, offset)
        const findings = check(meetings, large, year, on)
        expect(countByRule(findings)).toEqual(expected)
        expect(findings.filter(({ status }) => status !== '逾期' && status !== '未到期')).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('founded in the course of a year, it owes whole periods only, from then on', () => {
    fc.assert(
      fc.property(years, fc.integer({ min: 0, max: 364 }), offsets, (year, day, offset) => {
        const foundedOn = addDays(`${year}-01-01`, day)
        const young = { ...large, branch: { ...large.branch, foundedOn } }
        const findings = check(meetings, young, year, addDays(`${year}-01-01`, offset))
        expect(countByRule(findings)).toEqual(expected)
        for (const { period, status } of findings) {
          expect(status === '不适用').toBe(boundsOf(period).first < foundedOn)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('what is missing is exactly what was not filed', () => {
    fc.assert(
      fc.property(
        years,
        offsets,
        fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }),
        (year, offset, wasFiled) => {
          const on = addDays(`${year}-01-01`, offset)
          const owed = [
            ...periodsOf(year, 'quarter').map((period) => ({ period, kind: 'member-meeting' as const, groupId: null })),
            ...periodsOf(year, 'month').flatMap((period) => [
              { period, kind: 'committee-meeting' as const, groupId: null },
              { period, kind: 'theme-day' as const, groupId: null },
              ...groups.map(({ id }) => ({ period, kind: 'group-meeting' as const, groupId: id })),
            ]),
          ]
          const shown = owed.filter((_, index) => wasFiled[index])
          const activities = shown.map(({ kind, period, groupId }) => held(kind, boundsOf(period).last, [1], groupId))
          const findings = check(meetings, { ...large, activities }, year, on)
          const isOver = ({ period }: { period: string }) => boundsOf(period).last < on
          const late = owed.filter((each, index) => !wasFiled[index] && isOver(each))
          expect(findings.filter(({ status }) => status === '逾期')).toHaveLength(late.length)
          const complete = shown.filter(({ period }) => boundsOf(period).last <= on)
          expect(findings.filter(({ status }) => status === '完整')).toHaveLength(complete.length)
        },
      ),
      { numRuns: 100 },
    )
  })
})

/** From best to worst; what is not tested, not asked for or not due is between. */
const worth: Readonly<Record<Status, number>> = {
  完整: 0,
  不适用: 1,
  未配置: 1,
  未到期: 2,
  待人工确认: 3,
  需补充: 4,
  逾期: 5,
}
const kinds = fc.constantFrom(
  'member-meeting',
  'lecture',
  'talk',
  'theme-day',
  'election',
  'political-birthday' as const,
)
const days = fc.integer({ min: 0, max: 364 }).map((step) => addDays('2025-01-01', step))
const takenPlace: fc.Arbitrary<Activity[]> = fc
  .array(fc.tuple(kinds, days, fc.option(fc.integer({ min: 1, max: 46 })), fc.boolean()), { maxLength: 20 })
  .map((each) =>
    each
      .sort((one, other) => (one[1] < other[1] ? -1 : 1))
      .map(([kind, date, member, isShown], index) => ({
        ...held(kind, date, isShown ? [index + 1] : []),
        id: index + 1,
        memberIds: member === null ? [] : [member, (member % 46) + 1],
      })),
  )
const settings = [
  ['K05', { count: 1 }],
  ['K06', { count: 2 }],
  ['K10', { rounds: 1 }],
  ['K14', { count: 1, withinDays: 15 }],
  ['K36', { limitDays: 30 }],
].map(([rule, parameters]) => ({
  rule: String(rule),
  enabled: true,
  parameters: Object(parameters),
  reason: '',
  by: '',
  at: '2025-01-01T00:00:00.000Z',
}))

function byKey(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  return new Map(findings.map((finding) => [`${finding.rule} ${finding.subject} ${finding.period}`, finding]))
}

/** Late filings are asked about one by one, or by the day of filing once there are four: each paper stays in a question. */
function askedElsewhere(was: Finding, after: ReadonlyMap<string, Finding>): void {
  const asked = new Set([...after.values()].flatMap(({ rule, itemIds }) => (rule === 'K36' ? itemIds : [])))
  expect(was.itemIds.filter((id) => !asked.has(id))).toEqual([])
}

describe('all rules', () => {
  const items = Array.from({ length: 40 }, (_, index) => filed(index + 1, index + 1))
  const whole = { ...large, items, settings }

  test('a paper added to what was held makes no finding worse', () => {
    fc.assert(
      fc.property(
        takenPlace,
        offsets,
        fc.nat(),
        fc.integer({ min: 1, max: 40 }),
        (activities, offset, which, itemId) => {
          const on = addDays('2025-01-01', offset)
          const more = activities.map((activity, index): Activity => {
            if (index !== which % activities.length) return activity
            return {
              ...activity,
              evidence: [...activity.evidence, { itemId, firstPage: 1, lastPage: 1, role: '记录' }],
            }
          })
          const before = byKey(check(shipped, { ...whole, activities }, 2025, on))
          const after = byKey(check(shipped, { ...whole, activities: more }, 2025, on))
          for (const [key, was] of before) {
            const is = after.get(key)
            // That nobody has filed anything yet, or that a paper was not read, is said of the branch as a whole.
            if (!is && was.rule === 'K36' && was.itemIds.length > 0) askedElsewhere(was, after)
            else if (!is) expect([key, was.status]).toEqual([key, expect.stringMatching(/不适用|未配置/)])
            else if (worth[is.status] > worth[was.status]) throw new Error(`${key}: ${was.status}, ${is.status}`)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('as time goes on, nothing late becomes not yet due, and each finding is about something of its own', () => {
    fc.assert(
      fc.property(takenPlace, offsets, fc.integer({ min: 0, max: 500 }), (activities, offset, later) => {
        const on = addDays('2025-01-01', offset)
        const findings = check(shipped, { ...whole, activities }, 2025, on)
        const before = byKey(findings)
        expect(before.size).toBe(findings.length)
        const after = byKey(check(shipped, { ...whole, activities }, 2025, addDays(on, later)))
        for (const [key, was] of before) {
          if (was.status === '逾期') expect([key, after.get(key)?.status]).not.toEqual([key, '未到期'])
        }
      }),
      { numRuns: 150 },
    )
  })

  test('a rule that is switched off says so once, with the reason, also where the basis is printed', () => {
    const off = {
      rule: 'K01',
      enabled: false,
      parameters: {},
      reason: '并入上级会议',
      by: '程以安',
      at: '2025-02-03T00:00:00.000Z',
    }
    const said = '本单位已停用本规则：并入上级会议（程以安，2025-02-03）'
    const found = check(only('K01'), { ...large, settings: [off] }, 2025, '2026-01-01')
    expect(found).toMatchObject([{ status: '不适用', period: '2025', message: `${said}，没有检查。` }])
    expect(found[0]?.basis).toContain(said)
  })

  test.each<[string, string | null, string | null, Record<string, number>]>([
    ['begins after the year', '2026-01-01', null, { 不适用: 1 }],
    ['ended before the year', null, '2024-12-31', { 不适用: 1 }],
    ['begins in the year', '2025-04-01', null, { 不适用: 1, 逾期: 3 }],
    ['begins in a period', '2025-04-02', null, { 不适用: 2, 逾期: 2 }],
    ['ends in a period', null, '2025-09-29', { 逾期: 2, 不适用: 2 }],
  ])('a rule that %s', (_, from, to, counts) => {
    const set = only('K01')
    const dated = { ...set, rules: set.rules.map((rule) => ({ ...rule, from, to })) }
    const found = check(dated, large, 2025, '2026-01-01').map(({ status }) => status)
    const tally = [...Map.groupBy(found, (each) => each)].map(([status, same]) => [status, same.length])
    expect(Object.fromEntries(tally)).toEqual(counts)
  })
})
