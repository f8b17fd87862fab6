import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActivityRow } from '../../../src/core/activities/activity-row.ts'
import { type ActivityPlan, type KnownActivity, planActivities } from '../../../src/core/activities/plan-activities.ts'
import { activityRow } from '../../support/activity-file.ts'

const groups = [
  { id: 5, name: '第一党小组' },
  { id: 6, name: '第二党小组' },
]
const items = [
  { id: 11, branchId: 1, code: 'A-0001', title: '通知', images: 1 },
  { id: 12, branchId: 1, code: 'A-0002', title: '记录', images: 4 },
]
const addedAt = '2025-04-01T08:00:00.000Z'

function plan(rows: readonly Partial<ActivityRow>[], existing: readonly KnownActivity[] = []) {
  const numbered = rows.map((row, index) => ({ row: index + 2, cells: activityRow(row) }))
  return planActivities(1, numbered, existing, groups, items)
}

function known(change: Partial<KnownActivity> = {}): KnownActivity {
  return {
    id: 1,
    branchId: 1,
    groupId: null,
    date: '2025-03-21',
    kinds: ['member-meeting'],
    topic: '',
    lecturer: '',
    due: null,
    present: null,
    excused: null,
    absent: null,
    absentees: '',
    memberIds: [],
    evidence: [],
    addedAt,
    filedItemId: null,
    ...change,
  }
}

/** Made by filing the item of four pages. */
const filed = known({ evidence: [{ itemId: 12, firstPage: 1, lastPage: 4, role: '记录' }], filedItemId: 12 })

/** The activities of the branch after the plan is carried out. */
function carryOut(done: ActivityPlan, existing: readonly KnownActivity[]): KnownActivity[] {
  const absorbed = new Set(done.changed.flatMap((each) => each.absorbed))
  const next = Math.max(0, ...existing.map(({ id }) => id)) + 1
  return [
    ...existing
      .filter(({ id }) => !absorbed.has(id))
      .map((each) => ({ ...each, ...done.changed.find(({ id }) => id === each.id)?.activity })),
    ...done.added.map(({ activity }, index) => ({ ...activity, id: next + index, addedAt, filedItemId: null })),
  ]
}

const nothing = { added: [], changed: [], unchanged: [], rejected: [] }

describe('rows become activities', () => {
  test('of the same categories, date and group, one with a paper a row', () => {
    const { added, rejected } = plan([
      { 档号: 'A-0002', 应到: '46', 实到: '44', 请假: '1', 缺席: '1', 主题: '学习' },
      { 活动类别: '支部党员大会', 日期: '20250321', 档号: 'A-0001', 材料种类: '通知' },
    ])
    expect(rejected).toEqual([])
    expect(added).toMatchObject([
      {
        rows: [2, 3],
        activity: {
          topic: '学习',
          due: 46,
          evidence: [
            { itemId: 11, role: '通知' },
            { itemId: 12, firstPage: 1, lastPage: 4 },
          ],
        },
      },
    ])
  })

  test.each<[string, Partial<ActivityRow>, number]>([
    ['another date', { 日期: '2025-03-22' }, 2],
    ['another group', { 党小组: '第一党小组' }, 2],
    ['another kind', { 活动类别: '党课' }, 2],
    ['a further kind', { 活动类别: '党员大会;党课' }, 2],
    ['another topic', { 主题: '选举' }, 1],
  ])('%s', (_, change, count) => {
    expect(plan([{ 主题: '学习' }, change]).added).toHaveLength(count)
  })

  test('topics and lecturers of several rows stand together', () => {
    const { added } = plan([
      { 主题: '乙', 主讲人: '宋初晴' },
      { 主题: '甲', 主讲人: '宋初晴' },
    ])
    expect(added).toMatchObject([{ activity: { topic: '乙；甲', lecturer: '宋初晴' } }])
  })

  test('the same page may be two papers by role; the longer range of one role holds', () => {
    const { added } = plan([
      { 档号: 'A-0002', 页码: '1-2', 材料种类: '签到' },
      { 档号: 'A-0002', 页码: '1-3' },
      { 档号: 'A-0002', 页码: '1' },
    ])
    expect(added[0]?.activity.evidence).toEqual([
      { itemId: 12, firstPage: 1, lastPage: 2, role: '签到' },
      { itemId: 12, firstPage: 1, lastPage: 3, role: '记录' },
    ])
  })
})

describe('what is refused', () => {
  test('a row alone; the other rows go in', () => {
    const done = plan([{ 活动类别: '联欢会' }, { 档号: 'A-0002' }, { 档号: 'A-0002', 页码: '5' }])
    expect(done.added).toMatchObject([{ rows: [3] }])
    expect(done.rejected).toEqual([
      { row: 2, message: expect.stringMatching(/^活动类别“联欢会”不在可用的类别中。请改正/) },
      { row: 4, message: expect.stringMatching(/^页码5不在/) },
    ])
  })

  test('rows that contradict each other about a count, each of them', () => {
    const done = plan([{ 应到: '46' }, { 应到: '45' }, { 档号: 'A-0001' }])
    expect(done.added).toMatchObject([{ rows: [4], activity: { due: null } }])
    expect(done.rejected.map(({ row }) => row)).toEqual([2, 3])
    expect(done.rejected[0]?.message).toContain('应到46与第3行的45不一致')
  })

  test('counts that do not add up over several rows', () => {
    const done = plan([{ 应到: '46', 实到: '40' }, { 请假: '4', 缺席: '1' }, { 档号: 'A-0001' }])
    expect(done.added).toMatchObject([{ rows: [4] }])
    expect(done.rejected.map(({ row }) => row)).toEqual([2, 3])
  })

  test('counts that do not add up with those that are known', () => {
    const existing = [known({ due: 46, present: 40, excused: 4, absent: 2 })]
    const done = plan([{ 实到: '41' }, { 档号: 'A-0001' }], existing)
    expect(done.rejected).toMatchObject([{ row: 2, message: expect.stringContaining('不等于应到46') }])
    expect(done.changed).toMatchObject([{ rows: [3], activity: { present: 40, evidence: [{ itemId: 11 }] } }])
  })
})

describe('what is there already', () => {
  test('is unchanged when the file says nothing new', () => {
    expect(plan([{}], [known({ topic: '学习', due: 46 })])).toEqual({ ...nothing, unchanged: [1] })
  })

  test('is changed by what the file says, and keeps what it does not say', () => {
    const existing = [known({ topic: '旧', lecturer: '宋初晴', memberIds: [3], absentees: '谭立冬' })]
    expect(plan([{ 主题: '新' }], existing).changed).toMatchObject([
      { id: 1, absorbed: [], activity: { topic: '新', lecturer: '宋初晴', memberIds: [3], absentees: '谭立冬' } },
    ])
  })

  test('of another date, kind or group stays as it is', () => {
    const existing = [known({ date: '2025-03-20' }), known({ id: 2, groupId: 5 }), known({ id: 3, kinds: ['lecture'] })]
    expect(plan([{}], existing)).toMatchObject({ added: [{ rows: [2] }], changed: [], unchanged: [] })
  })

  test('by filing, gains what the file says', () => {
    expect(plan([{ 档号: 'A-0001', 材料种类: '通知', 应到: '46' }], [filed])).toMatchObject({
      added: [],
      changed: [{ id: 1, activity: { due: 46, evidence: [{ itemId: 11 }, { itemId: 12 }] } }],
    })
  })

  test('by filing, learns what its paper really is', () => {
    expect(plan([{ 档号: 'A-0002', 页码: '1', 材料种类: '签到' }], [filed]).changed).toMatchObject([
      { activity: { evidence: [{ itemId: 12, firstPage: 1, lastPage: 1, role: '签到' }] } },
    ])
  })

  test('by filing of the same paper, knowing one kind of two, becomes the merged activity', () => {
    expect(plan([{ 活动类别: '党员大会;主题党日', 档号: 'A-0002' }], [filed])).toMatchObject({
      added: [],
      changed: [{ id: 1, activity: { kinds: ['member-meeting', 'theme-day'] } }],
    })
  })

  test.each<[string, Partial<ActivityRow>, object]>([
    ['left open', {}, { added: [], changed: [], unchanged: [1] }],
    ['the same', { 党小组: '第一党小组' }, { added: [], changed: [], unchanged: [1] }],
    ['another', { 党小组: '第二党小组' }, { added: [{ rows: [2] }], unchanged: [] }],
  ])('by filing, of a group, with the group in the file %s', (_, change, expected) => {
    expect(plan([{ 档号: 'A-0002', ...change }], [{ ...filed, groupId: 5 }])).toMatchObject(expected)
  })

  test('by filing, of two groups, is not thrown together by a file that names none', () => {
    const other = known({ id: 2, groupId: 6, filedItemId: 11 })
    const done = plan([{ 档号: 'A-0002' }, { 档号: 'A-0001' }], [{ ...filed, groupId: 5 }, other])
    expect(done).toMatchObject({ added: [{ rows: [2, 3], activity: { groupId: null } }], changed: [] })
  })

  test('by filing, of a group that the file names beside, is left to it', () => {
    const other = known({ id: 2, groupId: 5, filedItemId: 11 })
    const rows = [{ 档号: 'A-0001' }, { 党小组: '第一党小组' }].map((row) => ({
      活动类别: '主题党日;党员大会',
      ...row,
    }))
    expect(plan(rows, [other])).toMatchObject({ added: [{ rows: [2] }, { rows: [3] }], changed: [] })
  })

  test('by filing, from each of two papers of one activity, becomes one', () => {
    const notice = { evidence: [{ itemId: 11, firstPage: 1, lastPage: 1, role: '记录' as const }], filedItemId: 11 }
    const done = plan([{ 档号: 'A-0001', 材料种类: '通知' }, { 档号: 'A-0002' }], [filed, known({ id: 2, ...notice })])
    expect(done).toMatchObject({ added: [], changed: [{ id: 1, absorbed: [2] }] })
  })
})

const rowOf = fc.record({
  活动类别: fc.constantFrom('党员大会', '主题党日', '主题党日;党员大会', '联欢会'),
  日期: fc.constantFrom('2025-03-21', '2025年3月22日', '2025-02-30'),
  党小组: fc.constantFrom('', '第一党小组', '第三党小组'),
  主题: fc.constantFrom('', '甲', '乙'),
  应到: fc.constantFrom('', '46', '45'),
  实到: fc.constantFrom('', '40', '46'),
  请假: fc.constantFrom('', '4', '0'),
  缺席: fc.constantFrom('', '2', '0'),
  档号: fc.constantFrom('', 'A-0001', 'A-0002', 'A-0003'),
  页码: fc.constantFrom('', '1', '2-3', '1-9'),
  材料种类: fc.constantFrom('', '签到', '通知'),
})
const starts = fc.subarray([
  filed,
  known({ id: 2, filedItemId: 11, groupId: 5 }),
  known({ id: 3, due: 46 }),
  known({ id: 4, filedItemId: 11, kinds: ['theme-day'] }),
])

describe('properties', () => {
  test('a second run changes nothing, and refuses the same rows', () => {
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 8 }), starts, (rows, existing) => {
        const first = plan(rows, existing)
        const second = plan(rows, carryOut(first, existing))
        expect({ ...second, unchanged: second.unchanged.length }).toEqual({
          ...nothing,
          unchanged: first.added.length + first.changed.length + first.unchanged.length,
          rejected: second.rejected,
        })
        expect(second.rejected.map(({ row }) => row)).toEqual(first.rejected.map(({ row }) => row))
      }),
      { numRuns: 400 },
    )
  })

  test('every row goes in or is refused', () => {
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 8 }), (rows) => {
        const { added, rejected } = plan(rows)
        const all = [...added.flatMap((each) => each.rows), ...rejected.map(({ row }) => row)]
        expect(all.sort((a, b) => a - b)).toEqual(rows.map((_, index) => index + 2))
      }),
      { numRuns: 200 },
    )
  })

  test('the order of the rows does not matter', () => {
    const withOrder = fc
      .array(rowOf, { maxLength: 7 })
      .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))
    fc.assert(
      fc.property(withOrder, starts, ([rows, shuffled], existing) => {
        const [one, other] = [plan(rows, existing), plan(shuffled, existing)]
        const bare = ({ added, changed, unchanged, rejected }: ActivityPlan) => ({
          added: added.map(({ activity }) => activity),
          changed: changed.map(({ rows: _, ...rest }) => rest),
          unchanged,
          rejected: rejected.length,
        })
        expect(bare(other)).toEqual(bare(one))
      }),
      { numRuns: 400 },
    )
  })
})
