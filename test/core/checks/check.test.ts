import { describe, expect, test } from 'vitest'
import { check } from '../../../src/core/checks/check.ts'
import { Finding, isGap, statuses } from '../../../src/core/checks/finding.ts'
import type { Snapshot } from '../../../src/core/checks/snapshot.ts'
import { branch, empty, filed, held, only, scheme, shipped, waived } from '../../support/snapshot.ts'

const lines = scheme.slots.flatMap((slot) => slot.lines)
const [first] = lines
if (!first) throw new Error('the sample scheme has no lines')
const subject = `${first.code} ${first.title}`

describe('register lines', () => {
  const statusOn = (snapshot: Snapshot, on: string, year = 2025) =>
    check(only('K35'), snapshot, year, on).find((finding) => finding.subject === subject)?.status

  test.each([
    ['2025-06-01', '未到期'],
    ['2025-12-31', '未到期'],
    ['2026-01-01', '需补充'],
    ['2026-06-30', '需补充'],
    ['2026-07-01', '逾期'],
    ['2030-01-01', '逾期'],
  ])('an empty line on %s is %s', (on, status) => {
    expect(statusOn(empty, on)).toBe(status)
  })

  test('a line with an item is 完整 on any day', () => {
    for (const on of ['2025-01-01', '2026-01-01', '2030-01-01']) {
      expect(statusOn({ ...empty, items: [filed(1, first.id)] }, on)).toBe('完整')
    }
  })

  test('an item on one line says nothing of another', () => {
    const other = filed(1, first.id + 1)
    expect(statusOn({ ...empty, items: [other] }, '2026-07-01')).toBe('逾期')
  })

  test.each([
    ['2025-12-31', '逾期'],
    ['2026-01-01', '不适用'],
  ])('a branch founded on %s has the line of 2025 as %s', (foundedOn, status) => {
    expect(statusOn({ ...empty, branch: { ...branch, foundedOn } }, '2026-07-01')).toBe(status)
  })

  test('there is one finding for every line that names no number, which names its items', () => {
    const items = [filed(1, first.id), filed(2, first.id)]
    const findings = check(only('K35'), { ...empty, items }, 2025, '2026-01-01')
    const plain = lines.filter((line) => line.expects === null).map((line) => `${line.code} ${line.title}`)
    const told = findings.map((finding) => finding.subject)
    for (const each of plain) expect(told.filter((one) => one === each)).toHaveLength(1)
    expect(new Set(told.map((one) => one.split('·')[0]))).toEqual(
      new Set(lines.map((line) => `${line.code} ${line.title}`)),
    )
    expect(findings[0]).toMatchObject({ itemIds: [1, 2], message: '已归档2件。', period: '2025', rule: 'K35' })
  })
})

describe('page counts', () => {
  test.each([
    [3, 3, '完整', '登记3页，图像3页，一致。'],
    [3, 2, '待人工确认', '登记3页，图像2页，不一致，请核对原件。'],
    [2, 3, '待人工确认', '登记2页，图像3页，不一致，请核对原件。'],
    [1, 0, '待人工确认', '登记1页，图像0页，不一致，请核对原件。'],
  ])('%i in the register, %i images: %s', (pageCount, images, status, message) => {
    const items = [filed(7, first.id, { pageCount, images })]
    expect(check(only('K32'), { ...empty, items }, 2025, '2025-06-01')).toMatchObject([
      { status, message, subject: 'WS·2025-Y-DZB-0007', period: '2025', itemIds: [7], rule: 'K32', level: 'S' },
    ])
  })
})

describe('waivers', () => {
  const on = '2026-01-01'
  const snapshot: Snapshot = { ...empty, activities: [held('member-meeting', '2025-02-21', [1])], items: [filed(1, 2)] }

  test.each([
    ['a gap', waived('K01', branch.name, '2025-Q3'), '逾期'],
    ['what is met', waived('K01', branch.name, '2025-Q1'), '完整'],
    ['a month of a group', waived('K03', '第二党小组', '2025-07'), '逾期'],
    ['an empty line', waived('K35', subject, '2025'), '需补充'],
  ])('of %s stands beside it and leaves the status as it is', (_, waiver, status) => {
    const without = check(shipped, snapshot, 2025, on)
    const findings = check(shipped, { ...snapshot, waivers: [waiver] }, 2025, on)
    expect(findings.map((finding) => ({ ...finding, waiver: null }))).toEqual(without)
    const joined = findings.filter((finding) => finding.waiver !== null)
    const { rule, subject: whose, period } = waiver
    expect(joined).toMatchObject([{ rule, subject: whose, period, status, waiver }])
  })

  test.each([
    ['another rule', waived('K02', subject, '2025-Q3')],
    ['another subject', waived('K01', '第一党小组', '2025-Q3')],
    ['another period', waived('K01', branch.name, '2024-Q3')],
    ['the whole year', waived('K01', branch.name, '2025')],
  ])('of %s joins nothing', (_, waiver) => {
    const findings = check(shipped, { ...snapshot, waivers: [waiver] }, 2025, on)
    expect(findings.filter((finding) => finding.waiver !== null)).toEqual([])
  })
})

describe('a check as a whole', () => {
  test('says for each finding which rule, which level and which basis', () => {
    const findings = check(shipped, { ...empty, items: [filed(1, 1)] }, 2025, '2025-06-01')
    for (const finding of findings) {
      expect(Finding.parse(finding)).toEqual(finding)
      const rule = shipped.rules.find((each) => each.id === finding.rule)
      expect(finding).toMatchObject({ level: rule?.level, basis: `${rule?.source}：${rule?.basis}` })
      expect(finding.message).toMatch(/。$/)
    }
    expect([...new Set(findings.map((finding) => finding.rule))]).toEqual(shipped.rules.map((rule) => rule.id))
  })

  test('an empty branch with two groups owes 4 + 12 + 24 + 12 activities and what every line expects', () => {
    const perYear = { year: 1, quarter: 4, month: 12 }
    const owed = lines.reduce(
      (sum, { expects }) => sum + (expects ? perYear[expects.every] * (expects.per === 'group' ? 2 : 1) : 1),
      0,
    )
    expect(check(only('K01', 'K02', 'K03', 'K04', 'K35'), empty, 2025, '2025-06-01')).toHaveLength(52 + owed)
  })

  test('no rules find nothing', () => {
    expect(check({ ...shipped, rules: [] }, empty, 2025, '2025-06-01')).toEqual([])
  })

  test('somebody has to act on what is missing, late or unclear, and on nothing else', () => {
    expect(statuses.filter((status) => isGap({ status }))).toEqual(['需补充', '逾期', '待人工确认'])
  })
})
