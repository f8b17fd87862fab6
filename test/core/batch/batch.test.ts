import { describe, expect, it } from 'vitest'
import { BatchValues, planRow } from '../../../src/core/batch/batch.ts'
import type { ItemSummary } from '../../../src/core/catalogue/item.ts'

const scheme = {
  version: '1',
  lines: [
    { id: 11, code: 'B1-01', title: '支部委员会会议记录', retention: 'Y' },
    { id: 12, code: 'B1-02', title: '党员大会会议记录', retention: 'D30' },
  ],
  retentions: [
    { code: 'Y', title: '永久' },
    { code: 'D30', title: '30年' },
  ],
}

const waiting: ItemSummary & { readonly line: string } = {
  ...{ id: 1, state: 'inbox', branchId: 1, lineId: null, year: null, retention: null, code: null, number: null },
  ...{ documentNumber: '', issuer: '', title: '会议记录', date: null, secrecy: '', pageCount: 1, note: '' },
  ...{ withheld: '', images: 1, read: 0, addedAt: '2025-07-02T00:00:00.000Z', filedAt: null, line: '' },
}
const filed = {
  ...waiting,
  state: 'filed' as const,
  lineId: 11,
  line: 'B1-01',
  year: 2025,
  retention: 'Y',
  code: 'X-0001',
}

describe('the same values for many', () => {
  it.each<[string, typeof waiting, object, string[] | string, number | null]>([
    ['gives a waiting paper its line', waiting, { line: 'B1-02' }, ['line: → B1-02 党员大会会议记录'], 12],
    [
      'gives it year and retention',
      waiting,
      { year: 2024, retention: 'D30' },
      ['year: → 2024', 'retention: → 30年'],
      null,
    ],
    ['moves a filed one', filed, { line: 'B1-02' }, ['line:B1-01 支部委员会会议记录 → B1-02 党员大会会议记录'], 12],
    ['leaves alone what is so already', filed, { line: 'B1-01', retention: 'Y', year: 2025 }, [], 11],
    ['can empty a field', { ...filed, issuer: '甲' }, { issuer: '' }, ['issuer:甲 →'], 11],
    ['leaves the year of a filed one', filed, { year: 2024 }, '已归档，年度和保管期限写在档号里，不能改', 11],
    ['leaves its retention', filed, { retention: 'D30', issuer: '乙' }, '已归档，年度和保管期限写在档号里，不能改', 11],
    ['knows only lines of the version', filed, { line: 'B9-01' }, '方案“1”中没有清册条目“B9-01”', null],
    ['knows only retentions of the version', waiting, { retention: 'D10' }, '方案“1”中没有这个保管期限', null],
    ['lets 回收站 rest', { ...filed, state: 'deleted' }, { issuer: '乙' }, '在回收站中', 11],
  ])('%s', (_, item, values, expected, line) => {
    const { row, lineId } = planRow(item, BatchValues.parse(values), scheme)
    const said = row.changes.map(({ field, before, after }) => `${field}:${before} → ${after}`.trim())
    expect(row.refusal ?? said).toEqual(expected)
    expect(lineId).toBe(line)
  })
})

it('says of a filed item which retention it keeps on a line of another, and of no other item', () => {
  const values = BatchValues.parse({ line: 'B1-02' })
  expect(planRow(filed, values, scheme).row.keeps).toEqual({ item: '永久', line: '30年' })
  expect(planRow({ ...filed, retention: 'D30' }, values, scheme).row.keeps).toBeNull()
  expect(planRow(waiting, values, scheme).row.keeps).toBeNull()
  expect(planRow(filed, BatchValues.parse({ issuer: '甲' }), scheme).row.keeps).toBeNull()
})
