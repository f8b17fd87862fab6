import { isAttended } from '../activities/attendance.ts'
import { type Activity, ActivityKind } from '../catalogue/activity.ts'
import { firstFilingOf } from '../checks/papers.ts'
import { type Day, yearOf } from '../day.ts'
import { boundsOf, isWithin, type Period, periodsOf } from '../period.ts'
import { delayFacets, facetsOf } from './facets.ts'
import type { Attendance, ByMonth, Filing, Statistics } from './statistics.ts'

type Papers = Parameters<typeof firstFilingOf>[1]

/** The months of a year, a quarter or a month. */
export function monthsWithin(period: Period): readonly Period[] {
  const { first, last } = boundsOf(period)
  return periodsOf(yearOf(first), 'month').filter((month) => {
    const bounds = boundsOf(month)
    return bounds.first >= first && bounds.last <= last
  })
}

/** Counts the activities of a period, as seen on a day; `papers` are the filed items of its year. */
export function countActivities(
  activities: readonly Activity[],
  papers: Papers,
  { period, on }: { readonly period: Period; readonly on: Day },
): Statistics {
  const inside = activities.filter(({ date }) => isWithin(date, period))
  const held = inside.filter(({ date }) => date <= on)
  const months = monthsWithin(period)
  const byMonth = months.map((month) =>
    boundsOf(month).first > on ? null : held.filter(({ date }) => isWithin(date, month)),
  )
  const kinds = ActivityKind.options.filter((kind) => held.some((activity) => activity.kinds.includes(kind)))
  const ofKind = (kind: ActivityKind) => held.filter((activity) => activity.kinds.includes(kind))
  return {
    months,
    all: toByMonth(byMonth),
    kinds: kinds.map((kind) => ({
      kind,
      ...toByMonth(byMonth.map((month) => month?.filter((activity) => activity.kinds.includes(kind)) ?? null)),
    })),
    merged: held.filter((activity) => activity.kinds.length > 1).length,
    later: inside.length - held.length,
    attendance: countAttendance(held),
    kindAttendance: kinds.map((kind) => ({ kind, ...countAttendance(ofKind(kind)) })),
    filing: countFiling(held, papers),
    monthFiling: byMonth.map((month) => month && countFiling(month, papers)),
  }
}

function toByMonth(byMonth: readonly (readonly Activity[] | null)[]): ByMonth {
  const months = byMonth.map((month) => month?.length ?? null)
  return { months, total: months.reduce<number>((sum, count) => sum + (count ?? 0), 0) }
}

function countAttendance(held: readonly Activity[]): Attendance {
  const counted = held.filter(isAttended)
  const sum = (key: 'due' | 'present') =>
    counted.length === 0 ? null : counted.reduce((total, activity) => total + (activity[key] ?? 0), 0)
  return { held: held.length, counted: counted.length, due: sum('due'), present: sum('present') }
}

function countFiling(held: readonly Activity[], papers: Papers): Filing {
  const facets = held.map((activity) => facetsOf(activity, papers))
  const count = (facet: (typeof facets)[number][number]) => facets.filter((each) => each.includes(facet)).length
  const days = held.flatMap((activity) => firstFilingOf(activity, papers)?.days ?? []).sort((a, b) => a - b)
  return {
    held: held.length,
    within: delayFacets.map(count),
    bare: count('bare'),
    middleDays: toMiddle(days),
    longestDays: days.at(-1) ?? null,
  }
}

/** The median: half took no longer. */
function toMiddle(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
