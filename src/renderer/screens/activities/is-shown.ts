import type { Activity } from '../../../core/catalogue/activity.ts'
import { isWithin } from '../../../core/period.ts'
import { facetsOf } from '../../../core/statistics/facets.ts'
import type { ActivitiesView } from '../../navigation.tsx'

/** Whether an activity is among those that are listed; `papers` are the filed items of its year. */
export function isShown(
  activity: Activity,
  { year, kind, groupId, period = String(year), facet = null }: ActivitiesView,
  papers: Parameters<typeof facetsOf>[1],
): boolean {
  return (
    (kind === null || activity.kinds.includes(kind)) &&
    (groupId === null || activity.groupId === groupId) &&
    isWithin(activity.date, period) &&
    (facet === null || facetsOf(activity, papers).includes(facet))
  )
}
