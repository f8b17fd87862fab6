import type { Finding } from '../../src/core/checks/finding.ts'

/** What a rule says of a branch and a quarter. */
export function finding(rule: string, status: Finding['status'], change: Partial<Finding> = {}): Finding {
  return {
    rule,
    title: '党员大会',
    level: 'N',
    status,
    subject: '青禾村党支部',
    period: '2025-Q1',
    message: '',
    basis: '',
    itemIds: [],
    waiver: null,
    ...change,
  }
}
