import { type Finding, isGap, type Status, statuses } from '../../../core/checks/finding.ts'
import { countStatuses as toCounts } from '../../../core/statistics/completeness.ts'

/** The findings of one rule, in the order they came. */
export interface RuleFindings {
  readonly rule: string
  readonly findings: readonly Finding[]
}

/** Findings by rule, in the order in which rules first appear. */
export function groupByRule(findings: readonly Finding[], onlyGaps: boolean): readonly RuleFindings[] {
  const shown = onlyGaps ? findings.filter(isGap) : findings
  return [...Map.groupBy(shown, ({ rule }) => rule)].map(([rule, group]) => ({ rule, findings: group }))
}

/** How many findings have each status, leaving out those that none has. */
export function countStatuses(
  findings: readonly Finding[],
): readonly { readonly status: Status; readonly count: number }[] {
  const counts = toCounts(findings)
  return statuses.map((status) => ({ status, count: counts[status] })).filter(({ count }) => count > 0)
}
