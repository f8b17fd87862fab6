import type { Activity } from '../../../core/catalogue/activity.ts'
import type { Day } from '../../../core/day.ts'
import { isWithin } from '../../../core/period.ts'
import { facetsOf } from '../../../core/statistics/facets.ts'
import type { ActivitiesView } from '../../navigation.tsx'

/**
 * Whether an activity is among those that are listed; `papers` are the filed items of its year. A facet is one of what took
 * place: 统计 counts nothing that is yet to come.
 */
export function isShown(
  activity: Activity,
  { year, kind, groupId, period = String(year), facet = null }: ActivitiesView,
  papers: Parameters<typeof facetsOf>[1],
  today: Day,
): boolean {
  return (
    (kind === null || activity.kinds.includes(kind)) &&
    (groupId === null || activity.groupId === groupId) &&
    isWithin(activity.date, period) &&
    (facet === null || (activity.date <= today && facetsOf(activity, papers).includes(facet)))
  )
}
