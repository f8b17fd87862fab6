import { describe, expect, test } from 'vitest'
import { isGap } from '../../../src/core/checks/finding.ts'
import { listActs, type Remedy, toRemedy } from '../../../src/core/checks/remedy.ts'
import { branch, filed, held, judge, person, scheme } from '../../support/snapshot.ts'

const late = '2026-07-02'
const committee = [{ title: '书记', from: '2024-01-01', to: null }]
const line = scheme.slots.flatMap(({ lines }) => lines).find(({ activity }) => activity === 'committee-meeting')

/** What the first gap of a rule offers, and in which order. */
function offered(...asked: Parameters<typeof judge>) {
  const gap = judge(...asked).find(isGap)
  if (!gap?.remedy) throw new Error('no gap with a remedy')
  return { ...gap.remedy, acts: listActs(gap.remedy) }
}

describe('what a gap can be closed with', () => {
  test('a meeting that was never held: a paper of it, or its registration', () => {
    const wanted = { kinds: ['member-meeting'], groupId: null, activityIds: [], acts: ['file', 'register'] }
    expect(offered('K01', {}, late)).toMatchObject(wanted)
  })

  test('a meeting of a group: of that group', () => {
    expect(offered('K03', {}, late)).toMatchObject({ kinds: ['group-meeting'], groupId: branch.groups[0]?.id })
  })

  test('a meeting without papers: its minutes, and nothing else where it is all that was asked for', () => {
    const bare = held('committee-meeting', '2025-01-09')
    const wanted = { activityIds: [bare.id], roles: ['记录'], kinds: [], acts: ['supplement'] }
    expect(offered('K02', { activities: [bare] }, late)).toMatchObject(wanted)
  })

  test('one of two meetings held without papers: its minutes, or a paper of the other', () => {
    const bare = held('lecture', '2025-01-09')
    const wanted = { activityIds: [bare.id], acts: ['supplement', 'file', 'register'] }
    expect(offered('K05', { activities: [bare] }, late, { count: 2 })).toMatchObject(wanted)
  })

  test('a meeting of no named group: a correction of it', () => {
    const unnamed = held('group-meeting', '2025-01-09', [1])
    expect(offered('K03', { activities: [unnamed] }, late)).toMatchObject({
      activityIds: [unnamed.id],
      acts: ['correct'],
    })
  })

  test('a member nobody talked with, and two of the committee: a talk with them', () => {
    const members = [person(1, '程以安', { posts: committee }), person(2, '宋初晴', { posts: committee })]
    const gaps = judge('K09', { members }, late).filter(isGap)
    expect(gaps.map(({ remedy }) => remedy?.memberIds)).toEqual([[1], [2], [1, 2]])
    expect(gaps.every(({ remedy }) => remedy?.kinds[0] === 'talk')).toBe(true)
  })

  test('a political birthday: of that member', () => {
    const members = [person(7, '许安澜')]
    const parameters = { count: 1, withinDays: 15 }
    const wanted = { kinds: ['political-birthday'], memberIds: [7], acts: ['file', 'register'] }
    expect(offered('K14', { members }, late, parameters)).toMatchObject(wanted)
  })

  test('an empty line: a paper on it, whatever it shows', () => {
    const bare = scheme.slots[0]?.lines.find(({ expects, activity }) => expects === null && activity === null)
    const lines = bare ? [bare] : []
    const only = { ...scheme, slots: scheme.slots.slice(0, 1).map((slot) => ({ ...slot, lines })) }
    expect(offered('K35', { scheme: only }, late)).toMatchObject({ lineId: bare?.id, acts: ['file'] })
  })

  test('a line that expects meetings with papers: what a known one lacks, or one more', () => {
    if (!line) throw new Error('no line of committee meetings')
    const expects = { times: 2, every: 'year', per: 'branch', papers: ['签到', '记录'] } as const
    const lines = [{ ...line, expects: { ...expects, papers: [...expects.papers] } }]
    const only = { ...scheme, slots: scheme.slots.slice(0, 1).map((slot) => ({ ...slot, lines })) }
    const half = held('committee-meeting', '2025-01-09', [1])
    const wanted = { lineId: line.id, activityIds: [half.id], roles: ['签到', '记录'] }
    const found = offered('K35', { scheme: only, activities: [half], items: [filed(1, line.id)] }, late)
    expect(found).toMatchObject({ ...wanted, acts: ['supplement', 'file', 'register'] })
  })

  test('a meeting that lacks some of its papers: those', () => {
    const bare = held('committee-meeting', '2025-01-09', [1])
    const wanted = { activityIds: [bare.id], roles: ['议程', '总结'], acts: ['supplement'] }
    expect(offered('K17', { activities: [bare] }, late)).toMatchObject(wanted)
  })

  test.each([
    ['K18', { due: 10, present: 4, excused: 1, absent: 1 }, {}],
    ['K34', {}, { branch: { ...branch, foundedOn: '2025-05-01' } }],
    ['K19', { due: 10, present: 4, kinds: ['election' as const] }, {}],
  ])('what %s doubts of a meeting: a correction', (rule, change, snapshot) => {
    const doubtful = { ...held('committee-meeting', '2025-01-09', [1]), ...change }
    const wanted = { activityIds: [doubtful.id], acts: ['correct'] }
    expect(offered(rule, { activities: [doubtful], ...snapshot }, late)).toMatchObject(wanted)
  })

  test('somebody without a certificate: its registration', () => {
    const found = offered('K38', { members: [person(3, '许安澜')] }, late)
    expect(found).toMatchObject({ memberIds: [3], slotCode: 'Z1', acts: ['certify'] })
  })

  test('nothing is offered where nothing lacks', () => {
    const activities = ['2025-02-01', '2025-05-01', '2025-08-01', '2025-11-01'].map((day, index) =>
      held('member-meeting', day, [index + 1]),
    )
    expect(judge('K01', { activities }, late).map(({ remedy }) => remedy)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })
})

test.each<[string, Partial<Remedy>, readonly string[]]>([
  ['nothing known', {}, []],
  ['a line alone', { lineId: 1 }, ['file']],
  ['a line and the kind its papers show', { lineId: 1, kinds: ['lecture'] }, ['file']],
  ['several known ones of which something is wrong', { activityIds: [1, 2] }, ['correct']],
])('with %s', (_, known, acts) => {
  expect(listActs(toRemedy(known))).toEqual(acts)
})
