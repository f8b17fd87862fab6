import { ActivityKind, activityTitles } from '../catalogue/activity.ts'
import type { Branch } from '../catalogue/branch.ts'
import type { Scheme } from '../scheme/scheme.ts'
import type { Facets } from './filter.ts'

/** How many pages each value has, by side of the filter. */
export interface ValueCounts {
  readonly branches: ReadonlyMap<number, number>
  readonly years: ReadonlyMap<number, number>
  readonly slots: ReadonlyMap<string, number>
  readonly lines: ReadonlyMap<string, number>
  readonly kinds: ReadonlyMap<ActivityKind, number>
  readonly retentions: ReadonlyMap<string, number>
  /** Null where nobody asked. */
  readonly gaps: number | null
}

/** Counts with the words for their values, in the order a person expects. What a scheme no longer has goes by its code. */
export function toFacets(
  counts: ValueCounts,
  { branches, scheme }: { readonly branches: readonly Pick<Branch, 'id' | 'name'>[]; readonly scheme: Scheme },
): Facets {
  const years = [...counts.years.keys()].toSorted((one, other) => other - one)
  const lines = scheme.slots.flatMap((slot) => slot.lines)
  return {
    branches: name(
      counts.branches,
      branches.map(({ id, name }) => [id, name]),
    ),
    years: name(
      counts.years,
      years.map((year) => [year, String(year)]),
    ),
    slots: name(counts.slots, toTitles(scheme.slots)),
    lines: name(counts.lines, toTitles(lines)),
    kinds: name(
      counts.kinds,
      ActivityKind.options.map((kind) => [kind, activityTitles[kind]]),
    ),
    retentions: name(counts.retentions, toTitles(scheme.retentions)),
    gaps: counts.gaps,
  }
}

function toTitles(parts: readonly { readonly code: string; readonly title: string }[]): [string, string][] {
  return parts.map(({ code, title }) => [code, title])
}

function name<Value extends number | string>(
  counts: ReadonlyMap<Value, number>,
  known: readonly (readonly [Value, string])[],
): { value: Value; label: string; count: number }[] {
  const labels = new Map(known)
  const others = [...counts.keys()].filter((value) => !labels.has(value))
  return [...labels.keys(), ...others].flatMap((value) => {
    const count = counts.get(value) ?? 0
    return count === 0 ? [] : [{ value, label: labels.get(value) ?? String(value), count }]
  })
}
