import { describe, expect, test } from 'vitest'
import type { Activity, ActivityKind } from '../../../src/core/catalogue/activity.ts'
import type { Snapshot } from '../../../src/core/checks/snapshot.ts'
import { boundsOf, periodsOf } from '../../../src/core/period.ts'
import { branch, held, judge, person } from '../../support/snapshot.ts'

const [during, after] = ['2025-06-30', '2026-01-01']
const secretary = { title: '书记', from: null, to: null }
const [he, she, third] = [
  person(1, '程以安', { posts: [secretary] }),
  person(2, '宋初晴', { posts: [{ title: '组织委员', from: '2020-01-01', to: null }] }),
  person(3, '陆知远'),
]
const members = [he, she, third]

function of(activity: Activity, change: Partial<Activity>): Activity {
  return { ...activity, ...change }
}

/** One activity of a kind in each period of 2025, shown. */
function eachPeriod(kind: ActivityKind, every: 'month' | 'quarter' | 'year'): Activity[] {
  return periodsOf(2025, every).map((period) => held(kind, boundsOf(period).first, [1]))
}

type Case = [string, string, Partial<Snapshot>, string, object | null, Record<string, number>]

/** How many findings of each status a rule has. */
function tally(findings: ReturnType<typeof judge>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { status } of findings) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

const part = { branch: { ...branch, foundedOn: '2025-05-10' } }
const integrity = { study: 1, themeDay: 1, lecture: 1, film: 1, visit: 1, talk: 1, reading: 1 }

describe('rules that expect so many in a year', () => {
  test.each<Case>([
    ['K05 not set', 'K05', { activities: eachPeriod('lecture', 'quarter') }, after, null, { 未配置: 1 }],
    ['K05 set, nothing held', 'K05', {}, after, { count: 1 }, { 逾期: 4 }],
    ['K05 set, in June', 'K05', {}, during, { count: 1 }, { 逾期: 1, 未到期: 3 }],
    ['K05 held', 'K05', { activities: eachPeriod('lecture', 'quarter') }, after, { count: 1 }, { 完整: 4 }],
    [
      'K05 integrity lectures count',
      'K05',
      { activities: eachPeriod('integrity-lecture', 'quarter') },
      after,
      { count: 1 },
      { 完整: 4 },
    ],
    ['K05 part-years', 'K05', part, after, { count: 1 }, { 不适用: 2, 逾期: 2 }],
    ['K06 not set', 'K06', { members }, after, null, { 未配置: 1 }],
    ['K06 no roster', 'K06', {}, after, { count: 2 }, { 未配置: 1 }],
    ['K06 nobody on the committee', 'K06', { members: [third] }, after, { count: 2 }, { 未配置: 1 }],
    ['K06 two of the committee', 'K06', { members }, after, { count: 2 }, { 逾期: 2 }],
    [
      'K06 one gave two',
      'K06',
      {
        members,
        activities: [
          of(held('lecture', '2025-02-01', [1]), { lecturer: he.name }),
          of(held('lecture', '2025-03-01', [2]), { lecturer: he.name }),
        ],
      },
      after,
      { count: 2 },
      { 完整: 1, 逾期: 1 },
    ],
    [
      'K06 lectures of nobody',
      'K06',
      { members, activities: [held('lecture', '2025-02-01', [1])] },
      after,
      { count: 2 },
      { 待人工确认: 2 },
    ],
    [
      'K06 elected in the year',
      'K06',
      { members: [person(1, '程以安', { posts: [{ ...secretary, from: '2025-03-01' }] })] },
      after,
      { count: 2 },
      { 不适用: 1 },
    ],
    [
      'K06 left office before the year',
      'K06',
      { members: [he, person(2, '宋初晴', { posts: [{ ...secretary, to: '2024-03-01' }] })] },
      after,
      { count: 2 },
      { 逾期: 1 },
    ],
    ['K07 not held', 'K07', {}, after, null, { 逾期: 1 }],
    ['K07 in the year', 'K07', {}, during, null, { 未到期: 1 }],
    ['K07 held', 'K07', { activities: [held('life-meeting', '2025-12-20', [1])] }, after, null, { 完整: 1 }],
    [
      'K07 held without papers',
      'K07',
      { activities: [held('life-meeting', '2025-12-20')] },
      after,
      null,
      { 需补充: 1 },
    ],
    ['K07 founded in the year', 'K07', part, after, null, { 不适用: 1 }],
    ['K08 not held', 'K08', {}, after, null, { 逾期: 1 }],
    ['K08 held', 'K08', { activities: [held('appraisal', '2025-12-20', [1])] }, after, null, { 完整: 1 }],
    ['K11 not set', 'K11', {}, after, null, { 未配置: 1 }],
    [
      'K11 set',
      'K11',
      { activities: [held('analysis', '2025-05-01', [1])] },
      after,
      { count: 1 },
      { 逾期: 3, 完整: 1 },
    ],
    ['K12 not set', 'K12', {}, after, null, { 未配置: 7 }],
    ['K12 set, nothing held', 'K12', {}, after, integrity, { 逾期: 4 + 1 + 1 + 1 + 1 + 1 + 12 }],
    [
      'K12 one of them set',
      'K12',
      { activities: eachPeriod('warning-film', 'year') },
      after,
      { film: 1 },
      { 完整: 1, 未配置: 6 },
    ],
    ['K13 not set', 'K13', {}, after, null, { 未配置: 2 }],
    [
      'K13 quarters, and not the year',
      'K13',
      { activities: eachPeriod('points-review', 'quarter') },
      after,
      { quarterly: 1, yearly: 5 },
      { 完整: 4, 逾期: 1 },
    ],
    [
      'K13 quarters and the year',
      'K13',
      { activities: [...eachPeriod('points-review', 'quarter'), held('points-review', '2025-12-30', [1])] },
      after,
      { quarterly: 1, yearly: 5 },
      { 完整: 5 },
    ],
  ])('%s', (_, rule, snapshot, on, parameters, counts) => {
    expect(tally(judge(rule, snapshot, on, parameters))).toEqual(counts)
  })
})

describe('talks', () => {
  const talk = (date: string, memberIds: readonly number[], itemIds: readonly number[] = [1]) =>
    of(held('talk', date, itemIds), { memberIds: [...memberIds] })

  test.each<Case>([
    ['K09 no roster', 'K09', {}, after, null, { 未配置: 1 }],
    ['K09 three members, two of the committee', 'K09', { members }, after, null, { 逾期: 4 }],
    ['K09 before the year is over', 'K09', { members }, during, null, { 未到期: 4 }],
    ['K09 nobody on the committee', 'K09', { members: [third] }, after, null, { 逾期: 1, 未配置: 1 }],
    [
      'K09 the two have spoken',
      'K09',
      { members, activities: [talk('2025-02-01', [1, 2])] },
      after,
      null,
      { 完整: 3, 逾期: 1 },
    ],
    [
      'K09 without papers',
      'K09',
      { members, activities: [talk('2025-02-01', [1, 2], [])] },
      after,
      null,
      { 需补充: 3, 逾期: 1 },
    ],
    [
      'K09 a talk that names nobody',
      'K09',
      { members, activities: [talk('2025-02-01', [])] },
      after,
      null,
      { 待人工确认: 4 },
    ],
    [
      'K09 one who came in the year',
      'K09',
      { members: [he, person(4, '顾南枝', { stages: [{ stage: '预备党员', from: '2025-03-01' }] })] },
      after,
      null,
      { 逾期: 1, 不适用: 1 },
    ],
    [
      'K09 applicants are not asked for',
      'K09',
      { members: [he, person(4, '顾南枝', { stages: [{ stage: '申请人', from: null }] })] },
      after,
      null,
      { 逾期: 1 },
    ],
    ['K10 not set', 'K10', { members }, after, null, { 未配置: 1 }],
    ['K10 no roster', 'K10', {}, after, { rounds: 1 }, { 未配置: 1 }],
    ['K10 nobody on the committee', 'K10', { members: [third] }, after, { rounds: 1 }, { 未配置: 1 }],
    [
      'K10 one has covered all',
      'K10',
      { members, activities: [talk('2025-02-01', [1, 2]), talk('2025-02-02', [1, 3])] },
      after,
      { rounds: 1 },
      { 完整: 1, 逾期: 1 },
    ],
    [
      'K10 one round is not two',
      'K10',
      { members, activities: [talk('2025-02-01', [1, 2]), talk('2025-02-02', [1, 3])] },
      after,
      { rounds: 2 },
      { 逾期: 2 },
    ],
    ['K10 in the year', 'K10', { members }, during, { rounds: 1 }, { 未到期: 2 }],
    [
      'K10 a talk that names nobody',
      'K10',
      { members, activities: [talk('2025-02-01', [])] },
      after,
      { rounds: 1 },
      { 待人工确认: 2 },
    ],
  ])('%s', (_, rule, snapshot, on, parameters, counts) => {
    expect(tally(judge(rule, snapshot, on, parameters))).toEqual(counts)
  })

  test('two members of one name are told apart', () => {
    const alike = judge('K09', { members: [person(1, '程以安'), person(2, '程以安')] }, after)
    expect(new Set(alike.map(({ subject }) => subject)).size).toBe(alike.length)
  })
})

describe('political birthdays', () => {
  const set = { count: 1, withinDays: 15 }
  const birthday = (date: string, itemIds: readonly number[] = [1]) =>
    of(held('political-birthday', date, itemIds), { memberIds: [3] })
  const one = { members: [third] }

  test.each<Case>([
    ['K14 not set', 'K14', one, after, null, { 未配置: 1 }],
    ['K14 no roster', 'K14', {}, after, set, { 未配置: 1 }],
    ['K14 nothing held', 'K14', one, after, set, { 逾期: 1 }],
    ['K14 in the year', 'K14', one, during, set, { 未到期: 1 }],
    ['K14 on the day', 'K14', { ...one, activities: [birthday('2025-06-20')] }, after, set, { 完整: 1 }],
    ['K14 within the days', 'K14', { ...one, activities: [birthday('2025-07-05')] }, after, set, { 完整: 1 }],
    ['K14 a day too late', 'K14', { ...one, activities: [birthday('2025-07-06')] }, after, set, { 待人工确认: 1 }],
    ['K14 without papers', 'K14', { ...one, activities: [birthday('2025-06-20', [])] }, after, set, { 需补充: 1 }],
    [
      'K14 admission not on record',
      'K14',
      { members: [person(3, '陆知远', { stages: [{ stage: '正式党员', from: null }] })] },
      after,
      set,
      { 未配置: 1 },
    ],
    [
      'K14 came in the year',
      'K14',
      { members: [person(3, '陆知远', { stages: [{ stage: '预备党员', from: '2025-03-01' }] })] },
      after,
      set,
      { 不适用: 1 },
    ],
    [
      'K14 born of a leap day',
      'K14',
      {
        members: [person(3, '陆知远', { stages: [{ stage: '正式党员', from: '2012-02-29' }] })],
        activities: [birthday('2025-02-28')],
      },
      after,
      { count: 1, withinDays: 0 },
      { 完整: 1 },
    ],
  ])('%s', (_, rule, snapshot, on, parameters, counts) => {
    expect(tally(judge(rule, snapshot, on, parameters))).toEqual(counts)
  })
})
