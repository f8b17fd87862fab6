import { expect, it } from 'vitest'
import { addCounts, countStatuses } from '../../../src/core/checks/status-counts.ts'
import { isOfWhatIsOwed, listViewDays, toOwed } from '../../../src/core/statistics/completeness.ts'
import { toPercent } from '../../../src/core/statistics/share.ts'

it.each([
  ['2025-Q1', '2025-02-10', ['2025-01-31', '2025-02-10']],
  ['2025-Q1', '2025-02-28', ['2025-01-31', '2025-02-28']],
  ['2025-Q1', '2025-06-01', ['2025-01-31', '2025-02-28', '2025-03-31', '2025-06-01']],
  ['2025-Q2', '2025-03-31', []],
])('%s is looked at, on %s, as of its past month-ends and of today', (period, on, days) => {
  expect(listViewDays(period, on)).toEqual(days)
})

it.each([
  ['N', true],
  ['U', true],
  ['D', true],
  ['S', false],
] as const)('a rule of level %s says what is owed: %s', (level, isOwed) => {
  expect(isOfWhatIsOwed({ level })).toBe(isOwed)
})

it('counts what is owed: what is there, and every gap; nothing that is not due, not tested or not asked for', () => {
  const statuses = ['完整', '完整', '逾期', '需补充', '待人工确认', '未到期', '未配置', '不适用'] as const
  const counts = countStatuses(statuses.map((status) => ({ status })))
  expect(toOwed(counts)).toEqual({ met: 2, owed: 5 })
  expect(addCounts([counts, counts])).toMatchObject({ 完整: 4, 未到期: 2 })
  expect(addCounts([])).toMatchObject({ 完整: 0 })
})

it.each([
  [1, 3, 33.3],
  [2, 2, 100],
  [9999, 10_000, 99.9],
  [0, 5, 0],
  [0, 0, null],
  [null, null, null],
])('%s of %s is %s per cent', (part, whole, percent) => {
  expect(toPercent(part, whole)).toBe(percent)
})
