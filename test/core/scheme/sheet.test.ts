import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Expects } from '../../../src/core/scheme/expects.ts'
import { fromSheets } from '../../../src/core/scheme/from-sheets.ts'
import { Scheme } from '../../../src/core/scheme/scheme.ts'
import { type LineHeading, type RetentionHeading, type SchemeSheets, toSheets } from '../../../src/core/scheme/sheet.ts'
import { anyScheme } from '../../support/scheme-cases.ts'

const before = Scheme.parse({
  title: '旧方案',
  version: '1',
  note: '旧说明',
  retentions: [
    { code: 'Y', title: '永久' },
    { code: 'D10', title: '10年' },
  ],
  slots: [{ kind: 'box', code: 'H1', title: '盒', spine: '', lines: [] }],
})

const first: Readonly<Record<LineHeading, string>> = {
  类型: '盒',
  代码: 'H1',
  名称: '会议盒',
  脊背文字: '会议',
  条目代码: 'H1-01',
  条目名称: '党员大会记录',
  保管期限: '永久',
  活动类别: '党员大会',
  关键词: '党员大会；大会记录',
  应有次数: '',
  周期: '',
  对象: '',
  应有材料: '',
}

function sheets(
  rows: readonly Partial<Record<LineHeading, string>>[],
  retentions: readonly Record<RetentionHeading, string>[] | null = null,
): SchemeSheets {
  const number = <Cells>(cells: Cells, index: number) => ({ row: index + 2, cells })
  return {
    lines: rows.map((row, index) => number({ ...first, ...row }, index)),
    retentions: retentions?.map(number) ?? null,
    about: null,
  }
}

describe('a scheme as sheets', () => {
  test('reads back as the same scheme', () => {
    fc.assert(
      fc.property(anyScheme, (scheme) => {
        expect(fromSheets(toSheets(scheme), before)).toEqual({ scheme, problems: [] })
      }),
      { numRuns: 200 },
    )
  })

  test('a file of lines alone takes the rest from the version it replaces', () => {
    const { scheme } = fromSheets(sheets([{}]), before)
    expect(scheme).toEqual({
      ...before,
      slots: [
        {
          kind: 'box',
          code: 'H1',
          title: '会议盒',
          spine: '会议',
          lines: [
            {
              code: 'H1-01',
              title: '党员大会记录',
              retention: 'Y',
              activity: 'member-meeting',
              keywords: ['党员大会', '大会记录'],
              expects: null,
            },
          ],
        },
      ],
    })
  })

  test.each<[string, Partial<Record<LineHeading, string>>, Expects | null]>([
    ['nothing', {}, null],
    [
      'all of it',
      { 应有次数: '2', 周期: '季度', 对象: '党小组', 应有材料: '记录；签到' },
      { times: 2, every: 'quarter', per: 'group', papers: ['签到', '记录'] },
    ],
    [
      'as people write it',
      { 应有次数: '１次', 周期: '每 月', 对象: '每名党员', 应有材料: '签到、记录' },
      { times: 1, every: 'month', per: 'member', papers: ['签到', '记录'] },
    ],
    ['for short', { 应有次数: '1', 周期: '每季' }, { times: 1, every: 'quarter', per: 'branch', papers: [] }],
    [
      'by the year',
      { 应有次数: '1件', 周期: '年度', 对象: '按支部' },
      { times: 1, every: 'year', per: 'branch', papers: [] },
    ],
  ])('what a line expects: %s', (_, cells, expected) => {
    const { scheme, problems } = fromSheets(sheets([cells]), before)
    expect(problems).toEqual([])
    expect(scheme?.slots[0]?.lines[0]?.expects).toEqual(expected)
  })

  test('a row that leaves its slot out goes with the row above', () => {
    const { scheme } = fromSheets(
      sheets([{}, { 类型: '', 代码: '', 名称: '', 脊背文字: '', 条目代码: 'H1-02' }]),
      before,
    )
    expect(scheme?.slots.map((slot) => slot.lines.map((line) => line.code))).toEqual([['H1-01', 'H1-02']])
  })
})

describe('what is wrong with a sheet is named by row', () => {
  const other = { 条目代码: 'H1-02' }
  test.each<[string, SchemeSheets, [number | null, string][]]>([
    ['a code of two lines', sheets([{}, {}]), [[3, '清册条目代码“H1-01”与第2行重复']]],
    [
      'a code of two slots',
      sheets([{}, { ...other, 名称: '另一盒' }]),
      [[3, '代码“H1”与第2行重复，而类型、名称或脊背文字不同']],
    ],
    ['an unknown retention', sheets([{ 保管期限: '15年' }]), [[2, '保管期限“15年”不在保管期限表中']]],
    ['no retention', sheets([{ 保管期限: '' }]), [[2, '保管期限“”不在保管期限表中']]],
    ['an unknown kind of slot', sheets([{}, { ...other, 代码: 'H2', 类型: '柜' }]), [[3, '类型“柜”应为本、盒或证']]],
    ['an unknown activity', sheets([{ 活动类别: '春游' }]), [[2, '活动类别“春游”不在程序认识的类别中']]],
    ['a count that is none', sheets([{ 应有次数: '若干', 周期: '月' }]), [[2, '应有次数“若干”应为1至100的整数']]],
    ['a period without a count', sheets([{ 周期: '月' }]), [[2, '应有次数“”应为1至100的整数']]],
    ['a count without a period', sheets([{ 应有次数: '1' }]), [[2, '周期“”应为年、季度或月']]],
    [
      'an unknown period, subject and paper',
      sheets([{ 应有次数: '1', 周期: '周', 对象: '书记', 应有材料: '记录、录像' }]),
      [
        [2, '周期“周”应为年、季度或月'],
        [2, '对象“书记”应为支部、党小组或党员'],
        [2, '应有材料“录像”应为通知、议程、签到、记录、决议、照片、总结中的几项'],
      ],
    ],
    ['no title of a line', sheets([{ 条目名称: ' ' }]), [[2, '条目名称不能为空']]],
    ['no title of a slot', sheets([{ 名称: '' }]), [[2, '名称不能为空']]],
    ['no code of a line', sheets([{ 条目代码: '' }]), [[2, '条目代码不能为空']]],
    ['a title that is too long', sheets([{ 条目名称: '长'.repeat(101) }]), [[2, '条目名称最多 100 个字']]],
    [
      'a code of two retentions',
      sheets(
        [{}],
        [
          { 代码: 'Y', 名称: '永久' },
          { 代码: 'Y', 名称: '长期' },
        ],
      ),
      [[3, '保管期限代码“Y”与第2行重复']],
    ],
    [
      'all rows with something wrong',
      sheets([{ 保管期限: 'X' }, { ...other, 活动类别: 'X' }]),
      [
        [2, '保管期限“X”不在保管期限表中'],
        [3, '活动类别“X”不在程序认识的类别中'],
      ],
    ],
  ])('%s', (_, given, expected) => {
    const { scheme, problems } = fromSheets(given, before)
    expect(problems.map(({ row, message }) => [row, message])).toEqual(expected)
    expect(scheme).toBeNull()
  })
})
