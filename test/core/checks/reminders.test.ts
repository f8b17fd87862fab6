import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../src/core/checks/finding.ts'
import { toReminders } from '../../../src/core/checks/reminders.ts'
import { finding as findingOf } from '../../support/finding.ts'
import { waived } from '../../support/snapshot.ts'

const on = '2025-06-12'

const finding = (status: Finding['status'], change: Partial<Finding> = {}) => findingOf('K01', status, change)

const of = (...findings: Finding[]) => [{ branchId: 1, branch: '青禾村党支部', findings }]
const explained = { waiver: waived('K01', '青禾村党支部', '2025-Q1') }

describe('reminders of a day', () => {
  it.each([
    ['due at the end of its month', finding('未到期', { period: '2025-06' }), 'due'],
    ['due at the end of its quarter, which is that month’s', finding('未到期', { period: '2025-Q2' }), 'due'],
    ['due later', finding('未到期', { period: '2025-07' }), null],
    ['late', finding('逾期'), 'overdue'],
    ['late and explained', finding('逾期', explained), null],
    ['lacking something', finding('需补充'), 'doubtful'],
    ['for a person to confirm', finding('待人工确认'), 'doubtful'],
    ['confirmed', finding('待人工确认', explained), null],
    ['met', finding('完整'), null],
    ['not tested', finding('未配置'), null],
  ] as const)('%s', (_, given, part) => {
    const found = toReminders(of(given), on)
    const totals = { due: found.due.total, overdue: found.overdue.total, doubtful: found.doubtful.total }
    const none = { due: 0, overdue: 0, doubtful: 0 }
    expect(totals).toEqual(part === null ? none : { ...none, [part]: 1 })
  })

  it('names the first of many in order, each with its branch, and counts all', () => {
    const many = Array.from({ length: 30 }, (_, index) => finding('逾期', { subject: `第${index}组` }))
    const { overdue } = toReminders(of(...many), on)
    expect(overdue.total).toBe(30)
    expect(overdue.first.length).toBeLessThan(30)
    expect(overdue.first.map(({ subject }) => subject)).toEqual(
      many.slice(0, overdue.first.length).map(({ subject }) => subject),
    )
    expect(overdue.first[0]).toMatchObject({ branchId: 1, branch: '青禾村党支部', rule: 'K01', period: '2025-Q1' })
  })
})
