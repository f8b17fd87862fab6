import { expect, it } from 'vitest'
import type { BranchFindings } from '../../../src/core/checks/finding.ts'
import { FindingFilter, toFindingPage } from '../../../src/core/checks/finding-page.ts'
import { toLineSubject } from '../../../src/core/checks/line-subject.ts'
import { finding } from '../../support/finding.ts'
import { waived } from '../../support/snapshot.ts'

const line = { code: 'B1-01', title: '会议记录' }
const branches: BranchFindings[] = [1, 2].map((branchId) => ({
  branchId,
  branch: `第${branchId}支部`,
  findings: [
    finding('K01', '完整', { period: '2025-Q1' }),
    finding('K01', '逾期', { period: '2025-Q2' }),
    finding('K02', '需补充', { waiver: waived('K02', '', '2025-01') }),
    finding('K35', '逾期', { subject: toLineSubject(line, '石小满'), period: '2025' }),
    finding('K35', '未到期', { subject: toLineSubject(line, '周晓禾'), period: '2025' }),
    finding('K35', '逾期', { subject: 'B1-02 台账', period: '2025' }),
  ],
}))

function page(only: Partial<FindingFilter>, offset = 0, limit = 100) {
  return toFindingPage(branches, [line], { only: FindingFilter.parse(only), offset, limit })
}

it('goes through all findings page by page, each once, below branch and rule', () => {
  const pages = [0, 5, 10].map((offset) => page({}, offset, 5))
  expect(pages.flatMap(({ groups }) => groups.flatMap((group) => group.findings))).toEqual(
    branches.flatMap(({ findings }) => findings),
  )
  expect(pages.map(({ total, offset }) => [total, offset])).toEqual([
    [12, 0],
    [12, 5],
    [12, 10],
  ])
  const headings = pages.map(({ groups }) => groups.map(({ branch, rule }) => `${branch} ${rule}`))
  expect(headings[1]).toEqual(['第1支部 K35', '第2支部 K01', '第2支部 K02', '第2支部 K35'])
})

it('counts a rule as a whole, on whichever page it stands', () => {
  const counts = [4, 5].map((offset) => page({}, offset, 1).groups[0]?.counts)
  expect(counts[0]).toMatchObject({ 逾期: 2, 未到期: 1, 完整: 0 })
  expect(counts[1]).toEqual(counts[0])
})

it.each<[string, Partial<FindingFilter>, number]>([
  ['all', {}, 12],
  ['one status', { status: '逾期' }, 6],
  ['what calls for action, explained or not', { onlyGaps: true }, 8],
  ['both', { status: '完整', onlyGaps: true }, 0],
  ['a cell of a rule', { cell: { rule: 'K01', subject: '', period: '2025-Q2' } }, 2],
  ['a cell of a line, whosever part of it', { cell: { rule: 'K35', subject: 'B1-01 会议记录', period: '2025' } }, 4],
])('finds %s', (_, only, total) => {
  expect(page(only).total).toBe(total)
})

it('shows the last page where there are fewer by now', () => {
  expect(page({ status: '逾期' }, 40, 4)).toMatchObject({ total: 6, offset: 4, groups: [{ branchId: 2 }] })
  expect(page({ status: '不适用' }, 40, 4)).toEqual({ total: 0, offset: 0, groups: [] })
})
