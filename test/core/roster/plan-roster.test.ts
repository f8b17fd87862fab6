import { describe, expect, it } from 'vitest'
import type { Member } from '../../../src/core/catalogue/member.ts'
import { planTable } from '../../../src/core/roster/plan-table.ts'
import { rosterTable } from '../../support/roster.ts'

const groups = [
  { id: 1, name: '第一党小组' },
  { id: 2, name: '第二党小组' },
]

function member(id: number, change: Partial<Member> = {}): Member {
  return {
    id,
    branchId: 1,
    groupId: 1,
    number: '',
    name: '宋初晴',
    sex: '女',
    bornOn: '1990-07-01',
    stages: [{ stage: '正式党员', from: '2016-07-01' }],
    posts: [],
    note: '旧注',
    ...change,
  }
}

const row = { 姓名: '宋初晴', 出生日期: '1990-07-01', 类别: '正式党员' }

describe('a person not known', () => {
  it.each([
    ['正式党员', {}, [{ stage: '正式党员', from: null }]],
    ['预备党员', { 入党日期: '2024-06-30' }, [{ stage: '预备党员', from: '2024-06-30' }]],
    ['预备党员', {}, [{ stage: '预备党员', from: null }]],
    [
      '正式党员',
      { 入党日期: '2015-07-01', 转正日期: '2016-07-01' },
      [
        { stage: '预备党员', from: '2015-07-01' },
        { stage: '正式党员', from: '2016-07-01' },
      ],
    ],
    [
      '转出',
      { 转正日期: '2016-07-01' },
      [
        { stage: '正式党员', from: '2016-07-01' },
        { stage: '转出', from: null },
      ],
    ],
    ['积极分子', {}, [{ stage: '积极分子', from: null }]],
  ])('is added as %s with %j', (stage, days, stages) => {
    const plan = planTable(rosterTable({ ...row, 类别: stage, ...days }), [], [])
    expect(plan.added).toMatchObject([{ row: 2, member: { name: '宋初晴', stages } }])
    expect(plan.rejected).toEqual([])
  })

  it('brings groups the branch does not have, each once', () => {
    const people = ['甲', '乙', '丙', '丁'].map((name, index) => ({
      姓名: name,
      类别: '正式党员',
      党小组: index < 2 ? '第三党小组' : '第一党小组',
    }))
    expect(planTable(rosterTable(...people), [], groups).newGroups).toEqual(['第三党小组'])
  })

  it('brings no group when the row is rejected', () => {
    const plan = planTable(rosterTable({ ...row, 党小组: '第三党小组', 类别: '' }), [], groups)
    expect(plan).toMatchObject({ added: [], newGroups: [], rejected: [{ message: expect.stringMatching(/类别为空/) }] })
  })
})

describe('a person known', () => {
  it.each([
    ['nothing', {}, {}, []],
    ['nothing, empty cells erase nothing', { 性别: '', 备注: '', 党小组: '' }, {}, []],
    ['number, not known before', { 编号: '0012' }, {}, [['编号', '', '0012']]],
    [
      'note, found by number',
      { 编号: '0012', 出生日期: '', 备注: '新注' },
      { number: '0012' },
      [['备注', '旧注', '新注']],
    ],
    ['sex', { 性别: '男' }, {}, [['性别', '女', '男']]],
    ['group', { 党小组: '第二党小组' }, {}, [['党小组', '第一党小组', '第二党小组']]],
    ['group, the first', { 党小组: '新组' }, { groupId: null }, [['党小组', '', '新组']]],
    ['note', { 备注: '新注' }, {}, [['备注', '旧注', '新注']]],
    ['day of joining, not known before', { 入党日期: '2015-07-01' }, {}, [['入党日期', '', '2015-07-01']]],
    ['day of becoming full', { 转正日期: '2016-08-01' }, {}, [['转正日期', '2016-07-01', '2016-08-01']]],
    ['birth date, not known before', {}, { bornOn: null }, [['出生日期', '', '1990-07-01']]],
    ['类别, higher', { 类别: '转出' }, {}, [['类别', '正式党员', '转出']]],
    ['posts', { 职务: '书记' }, { posts: [post('组织委员')] }, [['职务', '组织委员', '书记']]],
    ['posts, the same in another order', { 职务: '书记、委员' }, { posts: [post('委员'), post('书记')] }, []],
    ['no 类别 given', { 类别: '' }, {}, []],
    ['a spread name in the catalogue', {}, { name: '宋 初晴' }, []],
  ])('changes by: %s', (_, cells, known, changes) => {
    const plan = planTable(rosterTable({ ...row, ...cells }), [member(7, known)], groups)
    expect(plan.rejected).toEqual([])
    const found = plan.changed.flatMap((each) => each.changes.map((one) => [one.field, one.before, one.after]))
    expect(found).toEqual(changes)
    expect(plan.changed.map(({ id }) => id)).toEqual(changes.length > 0 ? [7] : [])
    expect(plan.unchanged.length).toBe(changes.length > 0 ? 0 : 1)
  })

  it('keeps the stages passed and the posts that ended', () => {
    const ended = { title: '组织委员', from: '2018-01-01', to: '2020-12-31' }
    const known = member(7, {
      stages: [
        { stage: '发展对象', from: '2014-01-01' },
        { stage: '预备党员', from: '2015-07-01' },
      ],
      posts: [ended, post('纪检委员')],
    })
    const plan = planTable(rosterTable({ ...row, 转正日期: '2016-07-01', 职务: '书记、纪检委员' }), [known], groups)
    expect(plan.changed[0]?.member).toMatchObject({
      stages: [...known.stages, { stage: '正式党员', from: '2016-07-01' }],
      posts: [ended, post('纪检委员'), post('书记')],
    })
  })
})

describe('a row is rejected', () => {
  it.each([
    ['for a lower 类别', { 类别: '预备党员' }, /已是正式党员，名册中的类别却是预备党员/],
    ['for 转正 before 入党', { 入党日期: '2017-07-01' }, /转正日期2016-07-01早于入党日期2017-07-01/],
    ['for a number that is another person’s', { 编号: '0012', 姓名: '许安澜' }, /编号“0012”在目录库中是“宋初晴”的/],
    [
      'for a number borne with another birth date',
      { 编号: '0012', 出生日期: '1985-01-01' },
      /生于1990-07-01，本行却是1985/,
    ],
    ['for another number than is known', { 编号: '0013' }, /编号是“0012”，本行却是“0013”/],
    ['for 转正 before birth', { 转正日期: '1989-07-01' }, /转正日期1989-07-01早于出生日期1990-07-01/],
    ['for joining the day before coming of age', { 入党日期: '2008-06-30' }, /未满18周岁/],
  ])('%s', (_, cells, message) => {
    const plan = planTable(rosterTable({ ...row, ...cells }), [member(7, { number: '0012' })], groups)
    expect(plan).toMatchObject({ added: [], changed: [], unchanged: [], rejected: [{ row: 2 }] })
    expect(plan.rejected[0]?.message).toMatch(message)
  })

  it.each([
    ['积极分子 with 入党日期', { 类别: '积极分子', 入党日期: '2015-07-01' }, /类别是积极分子，却填了入党日期/],
    ['预备党员 with 转正日期', { 类别: '预备党员', 转正日期: '2015-07-01' }, /类别是预备党员，却填了转正日期/],
    ['born after joining', { 出生日期: '2016-01-01', 入党日期: '2015-07-01' }, /早于出生日期/],
    ['born on a leap day, joining on 28 February', { 出生日期: '1992-02-29', 入党日期: '2010-02-28' }, /未满18周岁/],
  ])('when new: %s', (_, cells, message) => {
    const plan = planTable(rosterTable({ ...row, ...cells }), [], groups)
    expect(plan.added).toEqual([])
    expect(plan.rejected[0]?.message).toMatch(message)
  })

  it.each([
    { 出生日期: '1990-07-01', 入党日期: '2008-07-01' },
    { 出生日期: '1992-02-29', 入党日期: '2010-03-01' },
    { 入党日期: '2015-07-01', 转正日期: '2015-07-01' },
  ])('but not on the last possible day: %j', (cells) => {
    expect(planTable(rosterTable({ ...row, ...cells }), [], groups).rejected).toEqual([])
  })
})

describe('people who cannot be told apart', () => {
  const other = { ...row, 出生日期: '1985-01-01' }
  it.each<[string, object[], Member[], { added: number[]; known: number[]; rejected: number[] }]>([
    ['two equal rows', [row, row, other], [], { added: [4], known: [], rejected: [2, 3] }],
    ['a row without birth date beside another', [row, { ...row, 出生日期: '' }], [], none([2, 3])],
    [
      'one number twice',
      [
        { ...row, 编号: '1' },
        { ...row, 编号: '1', 姓名: '许安澜' },
      ],
      [],
      none([2, 3]),
    ],
    ['two numbers, no birth dates', [numbered('1'), numbered('2')], [], { added: [2, 3], known: [], rejected: [] }],
    [
      'two numbers, both known',
      [numbered('1'), numbered('2')],
      [member(1, { number: '1' }), member(2, { number: '2', bornOn: null })],
      { added: [], known: [2, 3], rejected: [] },
    ],
    ['two numbers, one known without', [numbered('1'), numbered('2')], [born(1, null)], none([2, 3])],
    [
      'two numbers, one birth date',
      [
        { ...row, 编号: '1' },
        { ...row, 编号: '2' },
      ],
      [],
      none([2, 3]),
    ],
    ['two birth dates', [row, other], [], { added: [2, 3], known: [], rejected: [] }],
    ['two birth dates, one known', [row, other], [member(1)], { added: [3], known: [2], rejected: [] }],
    ['no birth date, one known', [{ ...row, 出生日期: '' }], [member(1)], { added: [], known: [2], rejected: [] }],
    ['no birth date, two known', [{ ...row, 出生日期: '' }], [member(1), born(2, '1985-01-01')], none([2])],
    ['two known alike', [row], [member(1), member(2)], none([2])],
    ['one known without birth date, two rows', [row, other], [born(1, null)], none([2, 3])],
    ['one known without birth date among two', [other], [member(1), born(2, null)], none([2])],
    [
      'a sure one beside one without birth date',
      [row],
      [member(1), born(2, null)],
      { added: [], known: [2], rejected: [] },
    ],
  ])('%s', (_, rows, members, expected) => {
    const { added, changed, unchanged, rejected } = planTable(rosterTable(...rows), members, groups)
    const found = { added: places(added), known: places([...changed, ...unchanged]), rejected: places(rejected) }
    expect(found).toEqual(expected)
  })
})

function numbered(number: string) {
  return { ...row, 出生日期: '', 编号: number }
}

function post(title: string) {
  return { title, from: null, to: null }
}

function born(id: number, bornOn: string | null): Member {
  return member(id, { bornOn })
}

function none(rejected: number[]) {
  return { added: [], known: [], rejected }
}

function places(rows: readonly { readonly row: number }[]): number[] {
  return rows.map(({ row: place }) => place)
}
