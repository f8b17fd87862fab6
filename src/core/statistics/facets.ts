import * as z from 'zod'
import { isAttended } from '../activities/attendance.ts'
import type { Activity } from '../catalogue/activity.ts'
import { firstFilingOf } from '../checks/papers.ts'

/** The steps in days by which filing delays are counted; the last number has no end. */
export const delaySteps = [7, 30, 90, null] as const

/** What statistics tell activities apart by, so that a list can show just those that a number counts. */
export const Facet = z.enum(['counted', 'uncounted', 'bare', 'days7', 'days30', 'days90', 'daysMore'])
export type Facet = z.infer<typeof Facet>

export const delayFacets = ['days7', 'days30', 'days90', 'daysMore'] as const satisfies readonly Facet[]

type Papers = Parameters<typeof firstFilingOf>[1]

/** Everything that is so of an activity, given the filed items of its year. */
export function facetsOf(activity: Activity, papers: Papers): readonly Facet[] {
  return [isAttended(activity) ? 'counted' : 'uncounted', delayFacetOf(activity, papers)]
}

function delayFacetOf(activity: Activity, papers: Papers): Facet {
  const filing = firstFilingOf(activity, papers)
  if (filing === null) return 'bare'
  const step = delaySteps.findIndex((most) => most === null || filing.days <= most)
  return delayFacets[step] ?? 'daysMore'
}
