import { ActivityKind } from '../../core/catalogue/activity.ts'
import type { ValueCounts } from '../../core/text/to-facets.ts'
import type { PageFacts, Property } from './page-facts.ts'
import { type PageFilter, type Side, toGapTest } from './page-filter.ts'

export interface FacetCounts extends ValueCounts {
  readonly total: number
}

/** Of a question that finds nothing. */
export const noCounts: FacetCounts = {
  total: 0,
  branches: new Map(),
  years: new Map(),
  slots: new Map(),
  lines: new Map(),
  kinds: new Map(),
  retentions: new Map(),
  gaps: null,
}

/**
 * Counts the hits that a filter lets through, and for each value of each side how many there would be with all other
 * sides as they are: a page that fails one side alone counts on that side only.
 */
export function countFacets(
  facts: PageFacts,
  hits: Uint8Array,
  filter: PageFilter,
  gapItems: ReadonlySet<number> | null,
): FacetCounts {
  const columns = {
    branches: toColumn(facts.branches),
    years: toColumn(facts.years),
    slots: toColumn(facts.slots),
    lines: toColumn(facts.lines),
    retentions: toColumn(facts.retentions),
  }
  const named = Object.entries(columns)
  const kinds = new Int32Array(ActivityKind.options.length)
  const hasGap = gapItems && toGapTest(facts, gapItems)
  let [total, gaps] = [0, 0]
  const count = (place: number, side: Side | null) => {
    const item = facts.itemOf[place] ?? 0
    for (const [name, { codes, counts }] of named) {
      if (side !== null && side !== name) continue
      const code = codes[item] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
    if (side === null || side === 'kinds') countBits(kinds, facts.kinds[place] ?? 0)
    if ((side === null || side === 'gaps') && hasGap?.(place)) gaps += 1
    if (side === null) total += 1
  }
  for (let place = 0; place < hits.length; place += 1) {
    if (hits[place] !== 1) continue
    const failed = findFailed(filter, place)
    if (failed !== 'several') count(place, failed)
  }
  return {
    total,
    branches: toMap(facts.branches, columns.branches.counts),
    years: toMap(facts.years, columns.years.counts),
    slots: toMap(facts.slots, columns.slots.counts),
    lines: toMap(facts.lines, columns.lines.counts),
    retentions: toMap(facts.retentions, columns.retentions.counts),
    kinds: new Map(
      [...kinds.entries()].flatMap(([at, pages]) => {
        const kind = ActivityKind.options[at]
        return kind === undefined || pages === 0 ? [] : [[kind, pages]]
      }),
    ),
    gaps: hasGap === null ? null : gaps,
  }
}

/** The side of a filter that keeps a page out, if one alone does; null where none does. */
function findFailed(filter: PageFilter, place: number): Side | null | 'several' {
  let failed: Side | null = null
  for (const { side, allows } of filter) {
    if (allows(place)) continue
    if (failed !== null) return 'several'
    failed = side
  }
  return failed
}

function toColumn({ codes, values }: Property<unknown>) {
  return { codes, counts: new Int32Array(values.length) }
}

function countBits(counts: Int32Array, bits: number): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    const at = 31 - Math.clz32(left & -left)
    counts[at] = (counts[at] ?? 0) + 1
  }
}

function toMap<Value>({ values }: Property<Value>, counts: Int32Array): Map<Value, number> {
  const found = new Map<Value, number>()
  for (const [code, value] of values.entries()) {
    const pages = counts[code] ?? 0
    if (value !== null && pages > 0) found.set(value, pages)
  }
  return found
}
