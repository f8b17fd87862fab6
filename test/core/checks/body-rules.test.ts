import { describe, expect, test } from 'vitest'
import type { Member, Term } from '../../../src/core/catalogue/member.ts'
import type { Snapshot } from '../../../src/core/checks/snapshot.ts'
import { branch, judge, person } from '../../support/snapshot.ts'

function roster(full: number, committee: number): Member[] {
  return Array.from({ length: full }, (_, index) =>
    person(index + 1, `党员${index + 1}`, {
      posts: index < committee ? [{ title: index === 0 ? '书记' : '委员', from: null, to: null }] : [],
    }),
  )
}

function term(from: string, id = 1): Term {
  return { id, branchId: 1, from, to: null }
}

const unknown = { branch: { ...branch, committee: 'unknown' as const } }

describe('K02, K15 and K16: a committee, its term and its size', () => {
  test.each<[string, Partial<Snapshot>, string, string]>([
    ['no terms on record', {}, '2025-06-01', '未配置'],
    ['in its term', { terms: [term('2024-03-01')] }, '2025-06-01', '完整'],
    ['ends in the year', { terms: [term('2022-08-01')] }, '2025-06-01', '未到期'],
    ['on the day', { terms: [term('2022-08-01')] }, '2025-08-01', '逾期'],
    ['ran out long ago', { terms: [term('2015-08-01')] }, '2025-01-01', '逾期'],
    ['elected in time', { terms: [term('2022-08-01'), term('2025-07-20', 2)] }, '2025-09-01', '完整'],
    ['elected in time, seen before', { terms: [term('2022-08-01'), term('2025-07-20', 2)] }, '2025-07-01', '未到期'],
    ['elected late', { terms: [term('2022-08-01'), term('2025-09-20', 2)] }, '2025-10-01', '待人工确认'],
    ['first term begins in the year', { terms: [term('2025-05-01')] }, '2025-10-01', '完整'],
    ['begins after the year', { terms: [term('2026-05-01')] }, '2026-10-01', '未配置'],
    ['from a leap day', { terms: [term('2024-02-29')] }, '2025-06-01', '完整'],
    ['too few for a committee', { ...unknown, members: roster(6, 0) }, '2025-06-01', '不适用'],
    ['no committee', { branch: { ...branch, committee: 'absent' } }, '2025-06-01', '不适用'],
  ])('K15 %s', (_, snapshot, on, status) => {
    expect(judge('K15', snapshot, on).map((finding) => finding.status)).toEqual([status])
  })

  test('K15 reminds before the term is over', () => {
    const said = (on: string) => judge('K15', { terms: [term('2022-08-01')] }, on)[0]?.message
    expect(said('2025-01-01')).not.toContain('请着手换届')
    expect(said('2025-06-01')).toContain('请着手换届')
  })

  test.each<[string, Partial<Snapshot>, string]>([
    ['no roster', {}, '未配置'],
    ['no posts on record', { members: roster(8, 0) }, '未配置'],
    ['two', { members: roster(8, 2) }, '待人工确认'],
    ['three', { members: roster(8, 3) }, '完整'],
    ['five', { members: roster(8, 5) }, '完整'],
    ['six', { members: roster(8, 6) }, '待人工确认'],
    ['eight', { members: roster(9, 8) }, '待人工确认'],
    ['too few members', { ...unknown, members: roster(6, 3) }, '不适用'],
    ['founded later', { branch: { ...branch, foundedOn: '2025-08-01' }, members: roster(8, 3) }, '不适用'],
  ])('K16 %s', (_, snapshot, status) => {
    expect(judge('K16', snapshot, '2025-06-01').map((finding) => finding.status)).toEqual([status])
  })

  test('K16 of a year not yet begun is not due', () => {
    expect(judge('K16', { members: roster(8, 3) }, '2024-06-01')).toMatchObject([{ status: '未到期' }])
  })

  test.each<[string, Partial<Snapshot>, number]>([
    ['six full members, nobody said', { ...unknown, members: roster(6, 0) }, 1],
    ['seven full members, nobody said', { ...unknown, members: roster(7, 0) }, 12],
    [
      'seven full members, said to be without',
      { branch: { ...branch, committee: 'absent' }, members: roster(7, 0) },
      12,
    ],
    ['six full members, and a committee', { members: roster(6, 0) }, 12],
    ['no roster, nobody said', unknown, 12],
  ])('K02 %s', (_, snapshot, findings) => {
    const found = judge('K02', snapshot, '2026-01-01')
    expect(found).toHaveLength(findings)
    expect(new Set(found.map(({ status }) => status))).toEqual(new Set([findings === 1 ? '不适用' : '逾期']))
  })
})

describe('K03: groups come and go', () => {
  const of = (foundedOn: string | null, closedOn: string | null) => ({
    branch: { ...branch, groups: [{ id: 1, name: '第一党小组', foundedOn, closedOn }] },
  })
  test.each<[string, Partial<Snapshot>, number, number]>([
    ['all the year', of(null, null), 12, 0],
    ['founded in May', of('2025-05-10', null), 7, 5],
    ['founded on the first of May', of('2025-05-01', null), 8, 4],
    ['closed in May', of(null, '2025-05-10'), 4, 8],
    ['closed on the last of May', of(null, '2025-05-31'), 5, 7],
    ['closed before', of(null, '2024-05-31'), 0, 1],
    ['a roster and no groups', { branch: { ...branch, grouping: 'unknown', groups: [] }, members: roster(8, 0) }, 0, 1],
  ])('%s', (_, snapshot, late, exempt) => {
    const found = judge('K03', snapshot, '2026-01-01')
    expect(found.filter(({ status }) => status === '逾期')).toHaveLength(late)
    expect(found.filter(({ status }) => status === '不适用')).toHaveLength(exempt)
  })
})
