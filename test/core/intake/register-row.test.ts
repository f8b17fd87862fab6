import { describe, expect, test } from 'vitest'
import { ItemFields } from '../../../src/core/catalogue/item.ts'
import { Failure } from '../../../src/core/failure.ts'
import { parseRegisterRow, type RegisterRow, registerHeadings } from '../../../src/core/intake/register-row.ts'
import { loadStoredScheme } from '../../support/stored-scheme.ts'

const scheme = loadStoredScheme()

const good: RegisterRow = {
  档号: '',
  清册条目: 'H4-01',
  文号: '',
  责任者: '青石河供水所党支部',
  题名: '2025年第一季度党员大会会议记录',
  日期: '2025-02-21',
  密级: '',
  保管期限: '',
  页数: '3',
  备注: '',
  文件: '组织生活/20250221党员大会.png',
}

function problemsOf(change: Partial<RegisterRow>, from = scheme): string[] {
  try {
    parseRegisterRow({ ...good, ...change }, from)
    return []
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    expect(error.kind).toBe('invalid')
    const [problems = '', ...rest] = error.message.split('。')
    expect(rest).toEqual(['请改正登记表中的这一行后重新导入，已归档的不会重复', ''])
    return problems.split('；')
  }
}

test('a good row is an entry with the year of its day and the retention of its line', () => {
  const entry = parseRegisterRow(good, scheme)
  expect({ ...entry, line: entry.line.title }).toEqual({
    code: '',
    line: '党员大会会议材料',
    year: 2025,
    retention: 'Y',
    fields: {
      documentNumber: '',
      issuer: '青石河供水所党支部',
      title: '2025年第一季度党员大会会议记录',
      date: '2025-02-21',
      secrecy: '',
      pageCount: 3,
      note: '',
    },
    files: ['组织生活/20250221党员大会.png'],
  })
})

test('a good row with spaces around every cell is the same entry', () => {
  const spaced = Object.fromEntries(registerHeadings.map((heading) => [heading, `  ${good[heading]}\n`]))
  expect(parseRegisterRow({ ...good, ...spaced }, scheme)).toEqual(parseRegisterRow(good, scheme))
})

describe('what a cell may say', () => {
  test.each<[Partial<RegisterRow>, object]>([
    [{ 档号: ' WS·2025-Y-DZB- 0001 ' }, { code: 'WS·2025-Y-DZB-0001' }],
    [{ 清册条目: '支委会会议材料' }, { line: { code: 'H4-02' } }],
    [{ 日期: '2025年2月21日' }, { year: 2025, fields: { date: '2025-02-21' } }],
    [{ 日期: '20250221' }, { fields: { date: '2025-02-21' } }],
    [{ 日期: '2025.2.21' }, { fields: { date: '2025-02-21' } }],
    [{ 日期: '2025/2/21' }, { fields: { date: '2025-02-21' } }],
    [{ 日期: '二〇二五年二月二十一日' }, { fields: { date: '2025-02-21' } }],
    [{ 密级: '内部' }, { fields: { secrecy: '内部' } }],
    [{ 密级: ' 机密 ' }, { fields: { secrecy: '机密' } }],
    [{ 保管期限: 'D30' }, { retention: 'D30' }],
    [{ 保管期限: '10年' }, { retention: 'D10' }],
    [{ 页数: ' 12 ' }, { fields: { pageCount: 12 } }],
    [{ 文件: 'a.jpg;b.jpg；c.jpg; ;' }, { files: ['a.jpg', 'b.jpg', 'c.jpg'] }],
    [{ 备注: '复印件' }, { fields: { note: '复印件' } }],
    [{ 文号: '青党发〔2025〕3号' }, { fields: { documentNumber: '青党发〔2025〕3号' } }],
  ])('%j', (change, expected) => {
    expect(parseRegisterRow({ ...good, ...change }, scheme)).toMatchObject(expected)
  })
})

describe('what a cell must not say', () => {
  test.each<[Partial<RegisterRow>, string[]]>([
    [{ 清册条目: '' }, ['清册条目“”不在方案中']],
    [{ 清册条目: 'H9-99' }, ['清册条目“H9-99”不在方案中']],
    [{ 日期: '' }, ['日期“”不是真实存在的日期']],
    [{ 日期: '2025-02-30' }, ['日期“2025-02-30”不是真实存在的日期']],
    [{ 日期: '2025年2月' }, ['日期“2025年2月”不是真实存在的日期']],
    [{ 日期: '45709' }, ['日期“45709”不是真实存在的日期']],
    [{ 日期: '约2025-02-21' }, ['日期“约2025-02-21”不是真实存在的日期']],
    [{ 日期: '3025-02-21' }, ['日期“3025-02-21”不是真实存在的日期']],
    [{ 密级: '绝秘' }, ['密级“绝秘”应为空、内部、秘密、机密或绝密']],
    [{ 保管期限: '20年' }, ['保管期限“20年”不在本单位保管期限表中']],
    [{ 页数: '' }, ['页数“”应为正整数']],
    [{ 页数: '0' }, ['页数“0”应为正整数']],
    [{ 页数: '-1' }, ['页数“-1”应为正整数']],
    [{ 页数: '1.5' }, ['页数“1.5”应为正整数']],
    [{ 页数: '3页' }, ['页数“3页”应为正整数']],
    [{ 页数: '1e3' }, ['页数“1e3”应为正整数']],
    [{ 页数: '0x10' }, ['页数“0x10”应为正整数']],
    [{ 页数: '1000000' }, ['页数“1000000”应为正整数']],
    [{ 题名: '  ' }, ['题名为空']],
    [{ 题名: '一\n二' }, ['题名应在300字以内，且不含换行']],
    [{ 题名: '长'.repeat(301) }, ['题名应在300字以内，且不含换行']],
    [{ 文号: '长'.repeat(61) }, ['文号应在60字以内']],
    [{ 责任者: '长'.repeat(101) }, ['责任者应在100字以内']],
    [{ 备注: '长'.repeat(501) }, ['备注应在500字以内']],
    [{ 文件: ' ；; ' }, ['没有写明文件']],
  ])('%j', (change, problems) => {
    expect(problemsOf(change)).toEqual(problems)
  })

  test('everything that is wrong with a row is said at once', () => {
    const bad = Object.fromEntries(registerHeadings.map((heading) => [heading, '？']))
    expect(problemsOf({ ...bad, 文件: '' })).toEqual([
      '清册条目“？”不在方案中',
      '日期“？”不是真实存在的日期',
      '保管期限“？”不在本单位保管期限表中',
      '密级“？”应为空、内部、秘密、机密或绝密',
      '页数“？”应为正整数',
      '没有写明文件',
    ])
  })

  test('a title that two lines share names neither', () => {
    const twice = scheme.slots.map((slot) => ({
      ...slot,
      lines: slot.lines.map((line) => ({ ...line, title: '会议材料' })),
    }))
    expect(problemsOf({ 清册条目: '会议材料' }, { ...scheme, slots: twice })).toEqual(['清册条目“会议材料”不在方案中'])
  })
})

test('the fields of an entry are fields that an item takes, at their longest too', () => {
  const longest = {
    文号: '长'.repeat(60),
    责任者: '长'.repeat(100),
    题名: '长'.repeat(300),
    备注: '长'.repeat(500),
    页数: '99999',
  }
  const { fields } = parseRegisterRow({ ...good, ...longest }, scheme)
  expect(ItemFields.parse(fields)).toEqual(fields)
})
