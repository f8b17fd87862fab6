import { expect, it } from 'vitest'
import type { Finding } from '../../../src/core/checks/finding.ts'
import { toLineSubject } from '../../../src/core/checks/line-subject.ts'
import { findCell, toYearGrid } from '../../../src/core/checks/year-grid.ts'
import { finding } from '../../support/finding.ts'
import { scheme, waived } from '../../support/snapshot.ts'

const slot = scheme.slots.find(({ lines }) => lines.length > 1)
const [line, other] = slot?.lines ?? []
if (!slot || !line || !other) throw new Error('too few lines')

const explained = { waiver: waived('K02', '青禾村党支部', '2025-01') }

it.each<[string, Finding[], object]>([
  [
    'the worst of several',
    [finding('K02', '完整'), finding('K02', '逾期'), finding('K02', '逾期')],
    { status: '逾期', count: 2, total: 3 },
  ],
  ['a gap explained, not met', [finding('K02', '需补充', explained)], { status: '需补充', isExplained: true }],
  [
    'a gap beside an explained one',
    [finding('K02', '逾期', explained), finding('K02', '逾期')],
    { isExplained: false },
  ],
  ['what is met, which nobody explains', [finding('K02', '完整')], { isExplained: false, isUncounted: false }],
  [
    'numbers alone lacking',
    [finding('K18', '未配置', { lacks: 'attendance' }), finding('K18', '完整')],
    { isUncounted: true },
  ],
  [
    'more than numbers lacking',
    [finding('K18', '未配置', { lacks: 'attendance' }), finding('K18', '未配置')],
    { isUncounted: false, count: 2 },
  ],
])('a cell says %s', (_, findings, expected) => {
  const [row] = toYearGrid(findings, []).rules
  expect(row?.cells).toEqual([expect.objectContaining(expected), null, null, null])
})

it('has a row for each length of period, and register lines below their slots', () => {
  const subject = toLineSubject(line, '石小满')
  const grid = toYearGrid(
    [
      finding('K34', '完整', { period: '2025' }),
      finding('K34', '逾期', { period: '2025-11' }),
      finding('K35', '逾期', { subject, period: '2025-02' }),
      finding('K35', '不适用'),
    ],
    scheme.slots,
  )
  expect(grid.rules.map(({ code, part, months }) => [code, part, months])).toEqual([
    ['K34', 'items', 12],
    ['K34', 'activities', 1],
    ['K35', null, 3],
  ])
  expect(grid.groups).toMatchObject([
    { slot: { code: slot.code }, counts: { 逾期: 1, 完整: 0 }, rows: [{ code: line.code, months: 1 }] },
  ])

  const place = { rule: 'K35', period: '2025-02' }
  expect(findCell(grid, { ...place, subject: toLineSubject(line, '周晓禾') })?.row.code).toBe(line.code)
  expect(findCell(grid, { ...place, subject: toLineSubject(other) })).toBeNull()
  expect(findCell(grid, { rule: 'K34', period: '2025-11', subject: '另一次活动' })?.cell.status).toBe('逾期')
})
