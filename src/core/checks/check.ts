import type { Day, Year } from '../day.ts'
import { assertNever } from '../failure.ts'
import { checkCadence } from './cadence.ts'
import type { Finding } from './finding.ts'
import { checkLines } from './line-coverage.ts'
import { checkPageCounts } from './page-count.ts'
import type { Rule, RuleSet } from './rule.ts'
import type { Snapshot } from './snapshot.ts'

/** A finding before it is joined with its rule and its waiver. */
export type Result = Pick<Finding, 'status' | 'subject' | 'period' | 'message' | 'itemIds'>

/** One finding for each thing that each rule expects of a branch in a year, as seen on a day. */
export function check(ruleSet: RuleSet, snapshot: Snapshot, year: Year, on: Day): Finding[] {
  return ruleSet.rules.flatMap((rule) =>
    apply(rule, snapshot, year, on).map((result) => ({
      rule: rule.id,
      title: rule.title,
      level: rule.level,
      basis: rule.basis,
      ...result,
      waiver:
        snapshot.waivers.find(
          (waiver) => waiver.rule === rule.id && waiver.subject === result.subject && waiver.period === result.period,
        ) ?? null,
    })),
  )
}

function apply(rule: Rule, snapshot: Snapshot, year: Year, on: Day): Result[] {
  switch (rule.test) {
    case 'activity-cadence':
      return checkCadence(rule, snapshot, year, on)
    case 'line-coverage':
      return checkLines(rule, snapshot, year, on)
    case 'page-count':
      return checkPageCounts(snapshot, year)
    default:
      return assertNever(rule)
  }
}
