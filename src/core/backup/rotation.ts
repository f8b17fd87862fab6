import { addDays, type Day } from '../day.ts'

/** What deciding needs of a backup. `day` is the local one; `order` is larger for a later one. */
export interface Dated {
  readonly name: string
  readonly day: Day
  readonly order: number
  /** It lacks nothing. */
  readonly good: boolean
}

/** So many of the newest stay whatever their day: somebody who backs up before and after something wants both. */
const recent = 3

/** How many days, weeks (from Monday) and months that have backups keep one each. */
const spans = [
  { count: 7, of: (day: Day) => day },
  { count: 5, of: mondayOf },
  { count: 12, of: (day: Day) => day.slice(0, 7) },
] as const

/**
 * Which backups stay: of the last 7 days, 5 weeks and 12 months that have any, the newest good one of each (the newest,
 * where none is good); always the newest three, `newest`, which was just made, and the newest good one. The rest may go.
 * Those that stay would all stay if asked again.
 */
export function planRotation<Each extends Dated>(
  backups: readonly Each[],
  newest: string | null,
): { readonly keep: Each[]; readonly remove: Each[] } {
  const ordered = backups.toSorted((a, b) => b.order - a.order)
  const kept = new Set<Each>()
  for (const backup of [
    ...ordered.slice(0, recent),
    ordered.find(({ good }) => good),
    ordered.find(({ name }) => name === newest),
  ]) {
    if (backup) kept.add(backup)
  }
  for (const { count, of } of spans) {
    const groups = Map.groupBy(ordered, ({ day }) => of(day))
    const latest = [...groups.keys()].sort().reverse().slice(0, count)
    for (const key of latest) {
      const group = groups.get(key) ?? []
      const best = group.find(({ good }) => good) ?? group[0]
      if (best) kept.add(best)
    }
  }
  return { keep: ordered.filter((each) => kept.has(each)), remove: ordered.filter((each) => !kept.has(each)) }
}

function mondayOf(day: Day): Day {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}
