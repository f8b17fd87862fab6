import { type Finding, isGap, type Status, statuses } from '../checks/finding.ts'
import type { Day } from '../day.ts'
import { boundsOf, type Period } from '../period.ts'
import { monthsWithin } from './count-activities.ts'
import type { Completeness } from './statistics.ts'

/** The month-ends of a period that are past on a day, and that day itself; none before the period begins. */
export function listViewDays(period: Period, on: Day): readonly Day[] {
  if (on < boundsOf(period).first) return []
  const ends = monthsWithin(period).map((month) => boundsOf(month).last)
  return [...ends.filter((end) => end < on), on]
}

/** How many of some findings have each status. */
export function countStatuses(findings: readonly Pick<Finding, 'status'>[]): Completeness['counts'] {
  const counts = new Map<Status, number>(statuses.map((status) => [status, 0]))
  for (const { status } of findings) counts.set(status, (counts.get(status) ?? 0) + 1)
  return toRecord(counts)
}

/** The counts of several branches as those of all. */
export function addCounts(all: readonly Completeness['counts'][]): Completeness['counts'] {
  return toRecord(new Map(statuses.map((status) => [status, all.reduce((sum, each) => sum + each[status], 0)])))
}

function toRecord(counts: ReadonlyMap<Status, number>): Completeness['counts'] {
  const count = (status: Status) => counts.get(status) ?? 0
  return {
    完整: count('完整'),
    需补充: count('需补充'),
    逾期: count('逾期'),
    待人工确认: count('待人工确认'),
    不适用: count('不适用'),
    未配置: count('未配置'),
    未到期: count('未到期'),
  }
}

/** How many things were owed, and how many of them are there. What is not due, not tested or not asked for is neither. */
export function toOwed(counts: Completeness['counts']): { readonly met: number; readonly owed: number } {
  const gaps = statuses.filter((status) => isGap({ status })).reduce((sum, status) => sum + counts[status], 0)
  return { met: counts.完整, owed: counts.完整 + gaps }
}
