import type { Finding } from '../../../core/checks/finding.ts'

/** A gap with the branch that has it. */
export interface BranchGap {
  readonly branchId: number
  readonly finding: Finding
}

/** Tells apart what is in sight. */
export function toGapKey({ branchId, finding: { rule, subject, period, message } }: BranchGap): string {
  return [branchId, rule, subject, period, message].join(' ')
}
