import type { HitOrder } from '../../core/calls/search.ts'
import type { Filter } from '../../core/text/filter.ts'
import type { Lookup, Match } from '../../core/text/query.ts'
import { countFacets, type FacetCounts } from './count-facets.ts'
import { countChanges, type Db } from './database.ts'
import { getPageFacts, type PageFacts } from './page-facts.ts'
import { allows, type PageFilter, toPageFilter } from './page-filter.ts'
import { filterMatches, findsFewer, listMatches } from './page-index.ts'

export type PageQuery = {
  readonly lookup: Lookup
  readonly filter: Filter
  /** The items that a gap names; null where nobody asks. */
  readonly gapItems: ReadonlySet<number> | null
}

/**
 * The ids of the first pages that hold what is looked for. Newest: in the order of age (PageFacts). By rank: those in
 * which the words stand often before the others, the newest first within each.
 */
export function findPages(db: Db, { lookup, filter, gapItems }: PageQuery, order: HitOrder, limit: number): number[] {
  const facts = getPageFacts(db)
  const query = { lookup, filter: toPageFilter(facts, filter, gapItems ?? new Set()) }
  const places = order === 'newest' ? findNewest(db, facts, query, limit) : findRanked(db, facts, query, limit)
  return places.map((place) => facts.ids[place] ?? 0)
}

/** How many pages hold what is looked for, in all and by what they may be narrowed to. */
export function countPages(db: Db, { lookup, filter, gapItems }: PageQuery): FacetCounts {
  const facts = getPageFacts(db)
  const pageFilter = toPageFilter(facts, filter, gapItems ?? new Set())
  return countFacets(facts, findAll(db, facts, lookup), pageFilter, gapItems)
}

/** What is asked of pages by their place. */
interface Question {
  readonly lookup: Lookup
  readonly filter: PageFilter
}

function findNewest(db: Db, facts: PageFacts, query: Question, limit: number): number[] {
  const { lookup } = query
  const isListed =
    isKnown(db, lookup) || facts.ids.length < many || lookup.wanted.some((match) => findsFewer(db, match, many))
  const tried = isListed ? null : tryNewest(db, facts, query, limit)
  return tried ?? takeNewest(facts, query, [findAll(db, facts, lookup)], limit, new Set())
}

function findRanked(db: Db, facts: PageFacts, query: Question, limit: number): number[] {
  const { often, isOftenWanted, unwanted } = query.lookup
  const isSure = isOftenWanted && unwanted.length === 0
  const found = new Set<number>()
  for (const match of often) {
    const marked = [mark(facts, listMatches(db, match)), ...(isSure ? [] : [findAll(db, facts, query.lookup)])]
    for (const place of takeNewest(facts, query, marked, limit - found.size, found)) found.add(place)
    if (found.size === limit) return [...found]
  }
  const rest = takeNewest(facts, query, [findAll(db, facts, query.lookup)], limit - found.size, found)
  return [...found, ...rest]
}

/** The first places that every one of `marked` has, that the query allows and that are not taken. */
function takeNewest(
  facts: PageFacts,
  query: Question,
  marked: readonly Uint8Array[],
  limit: number,
  taken: ReadonlySet<number>,
): number[] {
  const found: number[] = []
  for (let place = 0; place < facts.ids.length && found.length < limit; place += 1) {
    if (!marked.every((marks) => marks[place] === 1)) continue
    if (allows(query.filter, place) && !taken.has(place)) found.push(place)
  }
  return found
}

/** Listing fewer hits than this takes less time than looking at pages one by one. */
const many = 50_000
const tryAtOnce = 100
/** Where fewer of the first hundred are hits, there are few hits in all, and listing them is quicker. */
const leastOfFirst = 8
const mostTried = 1000

/** Looks at the newest pages one by one; null where that does not lead to enough hits soon. */
function tryNewest(db: Db, facts: PageFacts, query: Question, limit: number): number[] | null {
  const found: number[] = []
  let place = 0
  for (let tried = 0; tried < mostTried; tried += tryAtOnce) {
    const batch: number[] = []
    for (; place < facts.ids.length && batch.length < tryAtOnce; place += 1) {
      if (allows(query.filter, place)) batch.push(place)
    }
    found.push(...keepHits(db, facts, query.lookup, batch))
    if (found.length >= limit || place === facts.ids.length) return found.slice(0, limit)
    if (tried === 0 && found.length < leastOfFirst) return null
  }
  return null
}

function keepHits(db: Db, facts: PageFacts, { wanted, unwanted }: Lookup, places: readonly number[]): number[] {
  const ids = places.map((place) => facts.ids[place] ?? 0)
  const held = wanted.reduce((left, match) => filterMatches(db, left, match), ids)
  const refused = new Set(unwanted.flatMap((match) => filterMatches(db, held, match)))
  return held.filter((id) => !refused.has(id)).map((id) => facts.places[id] ?? -1)
}

interface Known {
  readonly changes: number
  readonly lookup: string
  readonly hits: Uint8Array
}

/** The hits of the query asked last: its first page, its total and its other order are asked for one after another. */
const known = new WeakMap<Db, Known>()

function isKnown(db: Db, lookup: Lookup): boolean {
  const last = known.get(db)
  return last !== undefined && last.changes === countChanges(db) && last.lookup === JSON.stringify(lookup)
}

/** All pages that hold what is looked for: 1 by place, 0 for the others. */
function findAll(db: Db, facts: PageFacts, lookup: Lookup): Uint8Array {
  const last = known.get(db)
  if (last && isKnown(db, lookup)) return last.hits
  const [first, ...others] = lookup.wanted.map((match: Match) => mark(facts, listMatches(db, match)))
  const hits = first ?? new Uint8Array(facts.ids.length)
  for (const other of others) keepWhere(hits, other, 1)
  for (const match of lookup.unwanted) keepWhere(hits, mark(facts, listMatches(db, match)), 0)
  known.set(db, { changes: countChanges(db), lookup: JSON.stringify(lookup), hits })
  return hits
}

/** Leaves of `hits` those where `marks` is `value`. */
function keepWhere(hits: Uint8Array, marks: Uint8Array, value: 0 | 1): void {
  for (let place = 0; place < hits.length; place += 1) if (marks[place] !== value) hits[place] = 0
}

/** 1 at the places of some pages, 0 at the others. */
function mark(facts: PageFacts, ids: Int32Array): Uint8Array {
  const marks = new Uint8Array(facts.ids.length)
  for (const id of ids) {
    const place = facts.places[id] ?? -1
    if (place >= 0) marks[place] = 1
  }
  return marks
}
