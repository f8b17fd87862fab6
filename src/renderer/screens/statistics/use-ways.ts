import type { ActivityKind } from '../../../core/catalogue/activity.ts'
import { type Day, yearOf } from '../../../core/day.ts'
import { boundsOf, type Period } from '../../../core/period.ts'
import type { Facet } from '../../../core/statistics/facets.ts'
import { type StatisticsView, useNavigation } from '../../navigation.tsx'
import type { Cell } from './table.ts'

/** The ways from figures to what they count. */
export function useWays({ branchIds, period }: StatisticsView) {
  const { go } = useNavigation()
  const [first = null, ...others] = branchIds
  const isSeveral = others.length > 0
  const year = yearOf(boundsOf(period).first)
  return {
    /** A number of activities. Activities are listed by branch, so that of several it leads nowhere; nor does none. */
    toActivities(
      count: number | null,
      unknown: string,
      of: {
        readonly kind?: ActivityKind
        readonly period?: Period
        readonly facet?: Facet
        readonly branchId?: number
      },
    ): Cell {
      const branch = of.branchId ?? (isSeveral ? null : first)
      if (count === null) return { text: unknown }
      if (count === 0 || branch === null) return { text: String(count) }
      const view = {
        branchId: branch,
        year,
        kind: of.kind ?? null,
        groupId: null,
        period: of.period ?? period,
        facet: of.facet ?? null,
      }
      return { text: String(count), open: () => go({ to: { screen: 'activities', view } }) }
    },
    /** A number of findings, as the checks of a day show them: of one branch or all. */
    toCheck(count: number, on: Day, onlyGaps: boolean): Cell {
      if (count === 0 || isSeveral) return { text: String(count) }
      const view = { branchId: first, year, on, onlyGaps, isList: true }
      return { text: String(count), open: () => go({ to: { screen: 'check', view } }) }
    },
    toBranch(branch: string, of: number): Cell {
      return { text: branch, open: () => go({ to: { screen: 'statistics', view: { branchIds: [of], period } } }) }
    },
  }
}

export type Ways = ReturnType<typeof useWays>
