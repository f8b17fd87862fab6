import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Activity, EvidenceRole } from '../../../src/core/catalogue/activity.ts'
import type { Finding } from '../../../src/core/checks/finding.ts'
import type { Snapshot } from '../../../src/core/checks/snapshot.ts'
import { addDays } from '../../../src/core/day.ts'
import type { Expects } from '../../../src/core/scheme/expects.ts'
import { branch, filed, held, judge, person, scheme } from '../../support/snapshot.ts'

const quarterly: Expects = { times: 1, every: 'quarter', per: 'branch', papers: [] }

/** A scheme of one line, 1, that expects something. */
function expecting(expects: Expects): Snapshot['scheme'] {
  const [slot] = scheme.slots
  const [line] = slot?.lines ?? []
  if (!slot || !line) throw new Error('a sample without lines')
  const only = { ...line, id: 1, code: 'L', title: '学习', activity: null, expects }
  return { ...scheme, slots: [{ ...slot, lines: [only] }] }
}

function find(expects: Expects, snapshot: Partial<Snapshot>, on: string, period: string, subject = 'L 学习'): Finding {
  const findings = judge('K35', { scheme: expecting(expects), ...snapshot }, on)
  const found = findings.filter((each) => each.period === period && each.subject === subject)
  expect(found).toHaveLength(1)
  const [only] = found
  if (!only) throw new Error('none')
  return only
}

const on = (date: string, id = 1) => filed(id, 1, { date })

function withPapers(date: string, papers: readonly EvidenceRole[], change: Partial<Activity> = {}): Activity {
  const evidence = papers.map((role) => ({ itemId: 1, firstPage: 1, lastPage: 1, role }))
  return { ...held('integrity-study', date), evidence, ...change }
}

describe('items by the branch', () => {
  test.each<[string, Partial<Expects>, Partial<Snapshot>, string, string, string]>([
    ['nothing, in the quarter', {}, {}, '2025-03-31', '2025-Q1', '未到期'],
    ['nothing, the day after', {}, {}, '2025-04-01', '2025-Q1', '需补充'],
    ['nothing, before the limit of the next year', {}, {}, '2026-06-30', '2025-Q1', '需补充'],
    ['nothing, from the limit on', {}, {}, '2026-07-01', '2025-Q1', '逾期'],
    ['filed', {}, { items: [on('2025-03-31')] }, '2025-04-01', '2025-Q1', '完整'],
    ['filed of another quarter', {}, { items: [on('2025-04-01')] }, '2025-04-01', '2025-Q1', '需补充'],
    ['dated after the day of the check', {}, { items: [on('2025-03-31')] }, '2025-03-30', '2025-Q1', '未到期'],
    ['one of two', { times: 2 }, { items: [on('2025-02-01')] }, '2025-04-01', '2025-Q1', '需补充'],
    ['two of two', { times: 2 }, { items: [on('2025-02-01'), on('2025-02-01', 2)] }, '2025-04-01', '2025-Q1', '完整'],
    ['on another line', {}, { items: [filed(1, 2, { date: '2025-02-01' })] }, '2025-04-01', '2025-Q1', '需补充'],
    ['written after the year', {}, { items: [on('2026-01-05')] }, '2026-02-01', '2025-Q4', '待人工确认'],
    ['written after the year, of others', {}, { items: [on('2026-01-05')] }, '2026-02-01', '2025-Q3', '需补充'],
    [
      'written after the year, by the year',
      { every: 'year' },
      { items: [on('2026-01-05')] },
      '2026-02-01',
      '2025',
      '完整',
    ],
    ['by the month, 28 February', { every: 'month' }, {}, '2025-02-28', '2025-02', '未到期'],
    ['by the month, the day after', { every: 'month' }, {}, '2025-03-01', '2025-02', '需补充'],
    ['founded within', {}, { branch: { ...branch, foundedOn: '2025-01-02' } }, '2026-08-01', '2025-Q1', '不适用'],
    ['founded before', {}, { branch: { ...branch, foundedOn: '2025-01-01' } }, '2026-08-01', '2025-Q1', '逾期'],
    [
      'founded within the year',
      { every: 'year' },
      { branch: { ...branch, foundedOn: '2025-03-01' } },
      '2026-08-01',
      '2025',
      '不适用',
    ],
  ])('%s', (_, change, snapshot, day, period, status) => {
    expect(find({ ...quarterly, ...change }, snapshot, day, period).status).toBe(status)
  })

  test('the message says how many, the items which', () => {
    expect(find({ ...quarterly, times: 2 }, { items: [on('2025-02-01', 7)] }, '2026-07-01', '2025-Q1')).toMatchObject({
      message: '应有2件，已归档1件，已过整理期限2026-07-01，请补充或说明原因。',
      itemIds: [7],
    })
  })
})

describe('by group and member', () => {
  const groups: Expects = { ...quarterly, per: 'group' }
  const members: Expects = { ...quarterly, per: 'member' }
  const first = 'L 学习·第一党小组'
  const second = 'L 学习·第二党小组'
  const items = [on('2025-02-01')]

  test('what names a group counts for it alone; one item may show several', () => {
    const one = { items, activities: [held('group-meeting', '2025-02-01', [1], 1)] }
    expect(find(groups, one, '2025-04-01', '2025-Q1', first).status).toBe('完整')
    expect(find(groups, one, '2025-04-01', '2025-Q1', second).status).toBe('需补充')
    const both = { items, activities: [...one.activities, held('group-meeting', '2025-02-02', [1], 2)] }
    expect(find(groups, both, '2025-04-01', '2025-Q1', second).status).toBe('完整')
  })

  test('what names nobody is for a person to say, never passed', () => {
    expect(find(groups, { items }, '2025-04-01', '2025-Q1', first)).toMatchObject({
      status: '待人工确认',
      itemIds: [1],
      message: '应有1件，已归档0件；有1件没有注明党小组，请确认是否属于“第一党小组”。',
    })
    const people = { items, members: [person(1, '程以安'), person(2, '宋初晴')] }
    expect(find(members, people, '2025-04-01', '2025-Q1', 'L 学习·程以安').status).toBe('待人工确认')
  })

  test('what names a member counts for the member', () => {
    const activities = [{ ...held('talk', '2025-02-01', [1]), memberIds: [1] }]
    const people = { items, activities, members: [person(1, '程以安'), person(2, '宋初晴')] }
    expect(find(members, people, '2025-04-01', '2025-Q1', 'L 学习·程以安').status).toBe('完整')
    expect(find(members, people, '2025-04-01', '2025-Q1', 'L 学习·宋初晴').status).toBe('需补充')
  })

  test('a group founded, or a member admitted, within the period owes nothing for it', () => {
    const [one] = branch.groups
    if (!one) throw new Error('no group')
    const young = { branch: { ...branch, groups: [{ ...one, foundedOn: '2025-02-01' }] } }
    expect(find(groups, young, '2026-08-01', '2025-Q1', first).status).toBe('不适用')
    expect(find(groups, young, '2026-08-01', '2025-Q2', first).status).toBe('逾期')
    const admitted = { members: [person(1, '程以安', { stages: [{ stage: '预备党员', from: '2025-05-01' }] })] }
    expect(find(members, admitted, '2026-08-01', '2025-Q2', 'L 学习·程以安').status).toBe('不适用')
    expect(find(members, admitted, '2026-08-01', '2025-Q3', 'L 学习·程以安').status).toBe('逾期')
  })

  test('without groups, or without a roster, it says so once', () => {
    const none = { ...branch, groups: [] }
    expect(find(groups, { branch: { ...none, grouping: 'unknown' } }, '2026-08-01', '2025').status).toBe('未配置')
    expect(find(groups, { branch: { ...none, grouping: 'absent' } }, '2026-08-01', '2025').status).toBe('不适用')
    expect(find(members, {}, '2026-08-01', '2025').status).toBe('未配置')
  })
})

describe('papers', () => {
  const papers: Expects = { ...quarterly, papers: ['签到', '记录'] }
  const items = [on('2025-02-01')]
  test.each<[string, Partial<Snapshot>, string, string]>([
    ['all of them', { items, activities: [withPapers('2025-02-01', ['签到', '记录'])] }, '完整', '签到、记录齐全'],
    ['one lacking', { items, activities: [withPapers('2025-02-01', ['记录'])] }, '需补充', '2025-02-01缺签到'],
    [
      'numbers of those present stand for the sheet',
      { items, activities: [withPapers('2025-02-01', ['记录'], { due: 9, present: 8 })] },
      '完整',
      '齐全',
    ],
    ['an item of no activity', { items }, '待人工确认', '没有登记为活动的材料'],
    [
      'an activity shown on another line',
      { activities: [withPapers('2025-02-01', ['签到', '记录'])] },
      '需补充',
      '已归档0次',
    ],
  ])('%s', (_, snapshot, status, message) => {
    const found = find(papers, snapshot, '2025-04-01', '2025-Q1')
    expect(found.status).toBe(status)
    expect(found.message).toContain(message)
  })
})

describe('properties', () => {
  const days = fc.integer({ min: -20, max: 400 }).map((step) => addDays('2025-01-01', step))
  const viewed = fc.integer({ min: -60, max: 700 }).map((step) => addDays('2025-01-01', step))
  const anyExpects = fc.record({
    times: fc.integer({ min: 1, max: 3 }),
    every: fc.constantFrom('year' as const, 'quarter' as const, 'month' as const),
    per: fc.constantFrom('branch' as const, 'group' as const, 'member' as const),
    papers: fc.subarray(['签到', '记录'] as EvidenceRole[]),
  })
  const activity = fc
    .record({
      date: days,
      groupId: fc.constantFrom(null, 1, 2),
      memberIds: fc.subarray([1, 2]),
      roles: fc.subarray([...EvidenceRole.options]),
      itemId: fc.integer({ min: 1, max: 8 }),
    })
    .map(({ date, groupId, memberIds, roles, itemId }) => ({
      ...held('talk', date, [], groupId),
      memberIds,
      evidence: roles.map((role) => ({ itemId, firstPage: 1, lastPage: 1, role })),
    }))
  const snapshots = fc
    .record({
      items: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), days), { selector: ([id]) => id, maxLength: 8 }),
      activities: fc.array(activity, { maxLength: 8 }),
      foundedOn: fc.option(days),
    })
    .map(({ items, activities, foundedOn }) => ({
      items: items.map(([id, date]) => on(date, id)),
      activities,
      branch: { ...branch, foundedOn },
      members: [person(1, '程以安'), person(2, '宋初晴')],
    }))
  const order = ['完整', '不适用', '未配置', '未到期', '待人工确认', '需补充', '逾期']
  const run = (expects: Expects, snapshot: Partial<Snapshot>, day: string) =>
    judge('K35', { scheme: expecting(expects), ...snapshot }, day)

  test('a newly filed item, alone or with its activity, makes nothing worse and moves nothing', () => {
    fc.assert(
      fc.property(
        anyExpects,
        snapshots,
        viewed,
        days,
        activity,
        fc.boolean(),
        (expects, snapshot, day, date, one, isAlone) => {
          const before = run(expects, snapshot, day)
          const fresh = { ...one, evidence: one.evidence.map((each) => ({ ...each, itemId: 9 })) }
          const after = run(
            expects,
            {
              ...snapshot,
              items: [...snapshot.items, on(date, 9)],
              activities: isAlone ? snapshot.activities : [...snapshot.activities, fresh],
            },
            day,
          )
          for (const [index, was] of before.entries()) {
            const is = after[index]
            expect([is?.subject, is?.period]).toEqual([was.subject, was.period])
            expect(order.indexOf(is?.status ?? '逾期')).toBeLessThanOrEqual(order.indexOf(was.status))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('as time goes on, nothing late becomes not yet due, and nothing complete falls short', () => {
    fc.assert(
      fc.property(anyExpects, snapshots, viewed, fc.nat(400), (expects, snapshot, day, later) => {
        const after = run(expects, snapshot, addDays(day, later))
        for (const [index, { status }] of run(expects, snapshot, day).entries()) {
          if (status !== '未到期') expect(after[index]?.status).not.toBe('未到期')
          if (status === '完整') expect(after[index]?.status).toBe('完整')
        }
      }),
      { numRuns: 300 },
    )
  })
})
