import type { Finding } from '../checks/finding.ts'
import { countGaps, type StatusCounts } from '../checks/status-counts.ts'
import type { Day } from '../day.ts'
import { boundsOf, type Period } from '../period.ts'
import { monthsWithin } from './count-activities.ts'

/** The month-ends of a period that are past on a day, and that day itself; none before the period begins. */
export function listViewDays(period: Period, on: Day): readonly Day[] {
  if (on < boundsOf(period).first) return []
  const ends = monthsWithin(period).map((month) => boundsOf(month).last)
  return [...ends.filter((end) => end < on), on]
}

/**
 * Whether a finding is about what there ought to be. An archive standard asks how the papers that are there were filed: the
 * more of them, the more of its findings are met, also where nothing took place that was owed.
 */
export function isOfWhatIsOwed({ level }: Pick<Finding, 'level'>): boolean {
  return level !== 'S'
}

/** How many things were owed, and how many of them are there. What is not due, not tested or not asked for is neither. */
export function toOwed(counts: StatusCounts): { readonly met: number; readonly owed: number } {
  return { met: counts.完整, owed: counts.完整 + countGaps(counts) }
}
