import { describe, expect, test } from 'vitest'
import type { Branch } from '../../../src/core/catalogue/branch.ts'
import { toGrounds } from '../../../src/core/checks/grounds.ts'
import type { RuleOf } from '../../../src/core/checks/rule.ts'
import type { Snapshot } from '../../../src/core/checks/snapshot.ts'
import { checkCadence } from '../../../src/core/checks/tests/cadence.ts'
import { branch, empty, held, shipped } from '../../support/snapshot.ts'

type CadenceRule = RuleOf<'cadence'>

function requireCadence(id: string): CadenceRule {
  const rule = shipped.rules.find((each) => each.id === id)
  if (rule?.test !== 'cadence') throw new Error(`${id} is no cadence rule`)
  return rule
}

const quarterly = requireCadence('K01')
const monthly = requireCadence('K02')
const grouped = requireCadence('K03')

function times(rule: CadenceRule, count: number | null): CadenceRule {
  return { ...rule, parameters: { count } }
}

function checkYear(rule: CadenceRule, snapshot: Snapshot, year: number, on: string) {
  return checkCadence(rule, toGrounds(snapshot, year, on))
}

function withActivities(...activities: Snapshot['activities']): Snapshot {
  return { ...empty, activities }
}

function ofBranch(change: Partial<Branch>): Snapshot {
  return { ...empty, branch: { ...branch, ...change } }
}

/** What a rule says of 2025 about one period (and subject), as seen on a day. */
function find(rule: CadenceRule, snapshot: Snapshot, on: string, period: string, subject = branch.name) {
  const found = checkYear(rule, snapshot, 2025, on).filter((each) => each.period === period && each.subject === subject)
  expect(found).toHaveLength(1)
  return found[0]
}

describe('an activity a period, by the branch', () => {
  test.each<[string, Snapshot, string, string]>([
    ['nothing yet, in the quarter', empty, '2025-02-01', '未到期'],
    ['nothing yet, on its last day', empty, '2025-03-31', '未到期'],
    ['nothing, the day after', empty, '2025-04-01', '逾期'],
    ['nothing, before the year began', empty, '2024-12-31', '未到期'],
    ['shown', withActivities(held('member-meeting', '2025-02-21', [7])), '2025-04-01', '完整'],
    ['shown on the first day', withActivities(held('member-meeting', '2025-01-01', [7])), '2025-04-01', '完整'],
    ['shown on the last day', withActivities(held('member-meeting', '2025-03-31', [7])), '2025-04-01', '完整'],
    ['shown in the next quarter', withActivities(held('member-meeting', '2025-04-01', [7])), '2025-04-01', '逾期'],
    [
      'shown, before the quarter is over',
      withActivities(held('member-meeting', '2025-02-21', [7])),
      '2025-02-21',
      '完整',
    ],
    [
      'dated after the day of the check',
      withActivities(held('member-meeting', '2025-02-21', [7])),
      '2025-02-20',
      '未到期',
    ],
    ['of another kind', withActivities(held('theme-day', '2025-02-21', [7])), '2025-04-01', '逾期'],
    ['held, no papers, in the quarter', withActivities(held('member-meeting', '2025-02-21')), '2025-03-01', '未到期'],
    ['held, no papers, afterwards', withActivities(held('member-meeting', '2025-02-21')), '2025-04-01', '需补充'],
    [
      'held twice, papers of one',
      withActivities(held('member-meeting', '2025-02-21', [7]), held('member-meeting', '2025-02-22')),
      '2025-04-01',
      '完整',
    ],
    ['held by a group', withActivities(held('member-meeting', '2025-02-21', [7], 1)), '2025-04-01', '完整'],
  ])('%s', (_, snapshot, on, status) => {
    expect(find(quarterly, snapshot, on, '2025-Q1')?.status).toBe(status)
  })

  test('one finding for each quarter, each on its own', () => {
    const snapshot = withActivities(held('member-meeting', '2025-05-23', [7]))
    const found = checkYear(quarterly, snapshot, 2025, '2025-11-01')
    expect(found.map(({ period, status }) => [period, status])).toEqual([
      ['2025-Q1', '逾期'],
      ['2025-Q2', '完整'],
      ['2025-Q3', '逾期'],
      ['2025-Q4', '未到期'],
    ])
  })

  test('February of a leap year has its 29th', () => {
    const on29th = withActivities(held('committee-meeting', '2024-02-29', [7]))
    const february = (snapshot: Snapshot, on: string) =>
      checkYear(monthly, snapshot, 2024, on).find(({ period }) => period === '2024-02')?.status
    expect(february(on29th, '2024-03-01')).toBe('完整')
    expect(february(empty, '2024-02-29')).toBe('未到期')
    expect(february(empty, '2024-03-01')).toBe('逾期')
  })

  test.each<[number, string]>([
    [1, '逾期'],
    [2, '完整'],
    [3, '完整'],
  ])('two a period: %i shown is %s', (count, status) => {
    const dates = ['2025-01-10', '2025-02-10', '2025-03-10'].slice(0, count)
    const snapshot = withActivities(...dates.map((date) => held('member-meeting', date, [7])))
    expect(find(times(quarterly, 2), snapshot, '2025-04-01', '2025-Q1')?.status).toBe(status)
  })

  test('the finding names what shows it, each item once, and says how many and when', () => {
    const snapshot = withActivities(
      held('member-meeting', '2025-02-21', [7, 8]),
      held('member-meeting', '2025-03-21', [7]),
    )
    expect(find(quarterly, snapshot, '2025-04-01', '2025-Q1')).toEqual({
      subject: branch.name,
      period: '2025-Q1',
      status: '完整',
      itemIds: [7, 8],
      message: '应有1次，已归档2次：2025-02-21、2025-03-21。',
    })
  })
})

describe('a branch founded in the course of the year', () => {
  test.each<[string, string, string, string]>([
    ['2025-01-01', '2025-Q1', '2025-04-01', '逾期'],
    ['2025-01-02', '2025-Q1', '2025-04-01', '不适用'],
    ['2025-05-20', '2025-Q1', '2025-07-01', '不适用'],
    ['2025-05-20', '2025-Q2', '2025-07-01', '不适用'],
    ['2025-05-20', '2025-Q3', '2025-07-01', '未到期'],
    ['2025-05-20', '2025-Q3', '2025-10-01', '逾期'],
    ['2026-05-20', '2025-Q4', '2026-10-01', '不适用'],
    ['2016-05-20', '2025-Q1', '2025-04-01', '逾期'],
  ])('founded on %s, %s on %s is %s', (foundedOn, period, on, status) => {
    expect(find(quarterly, ofBranch({ foundedOn }), on, period)?.status).toBe(status)
  })

  test('what it held all the same counts', () => {
    const snapshot = {
      ...ofBranch({ foundedOn: '2025-02-01' }),
      activities: [held('member-meeting', '2025-02-21', [7])],
    }
    expect(find(quarterly, snapshot, '2025-04-01', '2025-Q1')?.status).toBe('完整')
  })
})

describe('where the body is lacking, the rule says so in one finding for the year', () => {
  test.each<[string, CadenceRule, Snapshot, string]>([
    ['no committee', monthly, ofBranch({ committee: 'absent' }), '不适用'],
    ['no groups', grouped, ofBranch({ grouping: 'absent', groups: [] }), '不适用'],
    ['groups that nobody has named', grouped, ofBranch({ grouping: 'unknown', groups: [] }), '未配置'],
    ['groups said to be there, none of them named', grouped, ofBranch({ grouping: 'present', groups: [] }), '未配置'],
    ['groups, by a rule that names no need', { ...grouped, needs: null }, ofBranch({ groups: [] }), '未配置'],
    ['a count that the unit has not set', times(quarterly, null), empty, '未配置'],
    ['a count not set, and no committee', times(monthly, null), ofBranch({ committee: 'absent' }), '未配置'],
  ])('%s', (_, rule, snapshot, status) => {
    const shown = { ...snapshot, activities: [held(rule.parts[0]?.kinds[0] ?? 'talk', '2025-02-21', [7])] }
    for (const each of [snapshot, shown]) {
      expect(checkYear(rule, each, 2025, '2026-08-01')).toMatchObject([
        { status, subject: branch.name, period: '2025', itemIds: [] },
      ])
    }
  })

  test.each(['unknown', 'present'] as const)('a committee that is %s is expected to meet', (committee) => {
    expect(find(monthly, ofBranch({ committee }), '2025-02-01', '2025-01')?.status).toBe('逾期')
  })
})

describe('an activity a month, by each group', () => {
  const on = '2025-02-01'

  test('one finding for each group and month', () => {
    const found = checkYear(grouped, empty, 2025, on)
    expect(found).toHaveLength(24)
    expect(new Set(found.map(({ subject, period }) => `${subject} ${period}`)).size).toBe(24)
  })

  test('the meeting of one group says nothing of the other', () => {
    const snapshot = withActivities(held('group-meeting', '2025-01-10', [7], 2))
    expect(find(grouped, snapshot, on, '2025-01', '第一党小组')).toMatchObject({ status: '逾期', itemIds: [] })
    expect(find(grouped, snapshot, on, '2025-01', '第二党小组')).toMatchObject({ status: '完整', itemIds: [7] })
  })

  test.each<[string, Snapshot, string, string]>([
    [
      'a meeting of no named group is for a person to place',
      withActivities(held('group-meeting', '2025-01-10', [7])),
      '待人工确认',
      '待人工确认',
    ],
    ['without papers too', withActivities(held('group-meeting', '2025-01-10')), '待人工确认', '待人工确认'],
    [
      'where one group has met, it may be the other',
      withActivities(held('group-meeting', '2025-01-10', [7]), held('group-meeting', '2025-01-11', [8], 2)),
      '待人工确认',
      '完整',
    ],
    ['not that of another month', withActivities(held('group-meeting', '2025-02-01', [7])), '逾期', '逾期'],
  ])('%s', (_, snapshot, first, second) => {
    expect(find(grouped, snapshot, on, '2025-01', '第一党小组')?.status).toBe(first)
    expect(find(grouped, snapshot, on, '2025-01', '第二党小组')?.status).toBe(second)
  })

  test('the finding names the items in question once each, those of the group itself too', () => {
    const snapshot = {
      ...withActivities(
        held('group-meeting', '2025-01-10', [7]),
        held('group-meeting', '2025-01-11', [7]),
        held('group-meeting', '2025-01-12', [8], 1),
      ),
    }
    const finding = find(times(grouped, 2), snapshot, on, '2025-01', '第一党小组')
    expect(finding?.itemIds.toSorted()).toEqual([7, 8])
    expect(finding?.message).toContain('有2次党小组会没有注明党小组')
  })
})
