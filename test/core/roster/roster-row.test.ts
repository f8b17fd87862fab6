import { describe, expect, it } from 'vitest'
import { readRoster } from '../../../src/core/roster/roster-row.ts'
import { rosterTable } from '../../support/roster.ts'

describe('the headings of a roster', () => {
  it('may stand in any order, with blanks inside, and all but two may be missing', () => {
    expect(
      readRoster([
        ['类别', '姓 名', '电话'],
        ['正式党员', '宋初晴', '12'],
      ]),
    ).toEqual({
      rows: [
        {
          row: 2,
          number: '',
          name: '宋初晴',
          sex: '',
          bornOn: null,
          stage: '正式党员',
          group: '',
          posts: [],
          joinedOn: null,
          fullOn: null,
          note: '',
        },
      ],
      rejected: [],
    })
  })

  it.each([
    [
      [
        ['姓名', '性别'],
        ['宋初晴', '女'],
      ],
      /缺少列：类别/,
    ],
    [[['类别']], /缺少列：姓名/],
    [[], /缺少列：姓名、类别/],
    [[['姓名', '类别', '姓名']], /重复的列：姓名/],
  ])('%j are refused', (table, message) => {
    expect(() => readRoster(table)).toThrow(message)
  })
})

describe('a row of a roster', () => {
  it.each([
    ['a spread name', { 姓名: '宋　晴' }, { name: '宋晴' }],
    ['a long form of 类别', { 类别: '入党积极分子' }, { stage: '积极分子' }],
    ['another long form', { 类别: '中共预备党员' }, { stage: '预备党员' }],
    ['a written day', { 出生日期: '1990年7月1日' }, { bornOn: '1990-07-01' }],
    ['a dotted day', { 入党日期: '2015.7.1' }, { joinedOn: '2015-07-01' }],
    ['a compact day', { 转正日期: '20160701' }, { fullOn: '2016-07-01' }],
    ['a leap day', { 出生日期: '1992-02-29' }, { bornOn: '1992-02-29' }],
    ['a number', { 编号: ' 0012 ' }, { number: '0012' }],
    ['several posts', { 职务: '书记、组织委员，书记' }, { posts: ['书记', '组织委员'] }],
    ['no 类别', { 类别: '' }, { stage: null }],
  ])('is read with %s', (_, cells, expected) => {
    const { rows, rejected } = readRoster(rosterTable({ 姓名: '宋初晴', 类别: '正式党员', ...cells }))
    expect(rejected).toEqual([])
    expect(rows).toMatchObject([expected])
  })

  it.each([
    [{ 姓名: '' }, /姓名为空/],
    [{ 姓名: '长'.repeat(41) }, /姓名应在40字以内/],
    [{ 姓名: 'a\nb' }, /姓名应在40字以内，且不含换行/],
    [{ 编号: '1'.repeat(31) }, /编号应在30字以内/],
    [{ 性别: '未知' }, /性别“未知”应为男或女/],
    [{ 出生日期: '1991-02-29' }, /出生日期“1991-02-29”不是真实存在的日期/],
    [{ 入党日期: '2015年13月1日' }, /入党日期“2015年13月1日”不是/],
    [{ 转正日期: '2016年7月' }, /转正日期“2016年7月”不是/],
    [{ 类别: '群众' }, /类别“群众”应为申请人、/],
    [{ 党小组: '组'.repeat(61) }, /党小组应在60字以内/],
    [{ 职务: '职'.repeat(31) }, /职务应在30字以内/],
    [{ 备注: '注'.repeat(501) }, /备注应在500字以内/],
    [{ 性别: '未知', 出生日期: '无' }, /性别.+；出生日期/],
  ])('%j is rejected with its reason, the rows around it go in', (cells, message) => {
    const bad = { 姓名: '宋初晴', 类别: '正式党员', 备注: '补录', ...cells }
    const table = rosterTable({ 姓名: '许安澜', 类别: '正式党员' }, bad, {}, { 姓名: '陶知遥', 类别: '申请人' })
    const { rows, rejected } = readRoster(table)
    expect(rows.map(({ row, name }) => [row, name])).toEqual([
      [2, '许安澜'],
      [5, '陶知遥'],
    ])
    expect(rejected).toEqual([{ row: 3, message: expect.stringMatching(message) }])
  })
})
