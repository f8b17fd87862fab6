import { ActivityKind } from '../../core/catalogue/activity.ts'
import type { Filter } from '../../core/text/filter.ts'
import type { PageFacts, Property } from './page-facts.ts'

/** The sides of a filter, each asked of a page by its place. */
export type Side = 'branches' | 'years' | 'slots' | 'lines' | 'kinds' | 'retentions' | 'days' | 'gaps'
export type PageFilter = readonly { readonly side: Side; allows(place: number): boolean }[]

/** The sides that are asked for. `gapItems`: the items that a gap names. */
export function toPageFilter(facts: PageFacts, filter: Filter, gapItems: ReadonlySet<number>): PageFilter {
  const itemOf = (place: number) => facts.itemOf[place] ?? 0
  const kinds = toBits(filter.kinds)
  const [from, to] = [toNumber(filter.from) ?? 1, toNumber(filter.to) ?? Number.POSITIVE_INFINITY]
  const sides: (PageFilter[number] | null)[] = [
    toSide('branches', facts, facts.branches, filter.branches),
    toSide('years', facts, facts.years, filter.years),
    toSide('slots', facts, facts.slots, filter.slots),
    toSide('lines', facts, facts.lines, filter.lines),
    toSide('retentions', facts, facts.retentions, filter.retentions),
    kinds === 0 ? null : { side: 'kinds', allows: (place) => ((facts.kinds[place] ?? 0) & kinds) !== 0 },
    filter.from === null && filter.to === null
      ? null
      : {
          side: 'days',
          allows(place) {
            const day = facts.days[itemOf(place)] ?? 0
            return day >= from && day <= to
          },
        },
    filter.gapsOn === null ? null : { side: 'gaps', allows: toGapTest(facts, gapItems) },
  ]
  return sides.filter((side) => side !== null)
}

/** Is a page's item one that a gap names? */
export function toGapTest(facts: PageFacts, gapItems: ReadonlySet<number>): (place: number) => boolean {
  const has = Uint8Array.from(facts.itemIds, (id) => (gapItems.has(id) ? 1 : 0))
  return (place) => has[facts.itemOf[place] ?? 0] === 1
}

export function allows(filter: PageFilter, place: number): boolean {
  for (const side of filter) if (!side.allows(place)) return false
  return true
}

function toSide<Value>(
  side: Side,
  facts: PageFacts,
  { codes, values }: Property<Value>,
  wanted: readonly Value[],
): PageFilter[number] | null {
  if (wanted.length === 0) return null
  const isWanted = values.map((value) => value !== null && wanted.includes(value))
  return { side, allows: (place) => isWanted[codes[facts.itemOf[place] ?? 0] ?? 0] ?? false }
}

function toBits(kinds: readonly ActivityKind[]): number {
  return kinds.reduce((bits, kind) => bits | (1 << ActivityKind.options.indexOf(kind)), 0)
}

function toNumber(day: string | null): number | null {
  return day === null ? null : Number(day.replaceAll('-', ''))
}
