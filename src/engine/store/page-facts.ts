import type { Db } from './database.ts'
import { gatherFacts } from './gather-facts.ts'

/** A property of items by number, for counting: `codes` by item, 0 where it has none; `values` by code. */
export interface Property<Value> {
  readonly codes: Int32Array
  readonly values: readonly (Value | null)[]
}

/**
 * What searching must know of every page at once, kept in memory. A page's place is its number in the order of age,
 * the newest first: by the day of its item (undated ones by the day they came in), then the later item, then as bound.
 */
export interface PageFacts {
  /** The ids of all pages, by place. */
  readonly ids: Int32Array
  /** The place of each page, by its id; -1 where there is no such page. */
  readonly places: Int32Array
  /** The number of each page's item in the columns below, by place. */
  readonly itemOf: Int32Array
  /** The kinds of the activities a page is evidence of, by place: a bit each, in the order of ActivityKind. */
  readonly kinds: Int32Array
  readonly itemIds: Int32Array
  /** As YYYYMMDD; 0 where an item has no date yet. */
  readonly days: Int32Array
  readonly branches: Property<number>
  readonly years: Property<number>
  readonly slots: Property<string>
  readonly lines: Property<string>
  readonly retentions: Property<string>
}

interface Kept {
  readonly version: string
  readonly facts: PageFacts
}

const kept = new WeakMap<Db, Kept>()

/** The facts as the catalogue has them now; gathered anew (about 1 s a million pages) when something changed. */
export function getPageFacts(db: Db): PageFacts {
  const version = readFactsVersion(db)
  const known = kept.get(db)
  if (known?.version === version) return known.facts
  const facts = gatherFacts(db)
  kept.set(db, { version, facts })
  return facts
}

/** Changes when items, activities, pages or schemes do: pages are only added, all else leaves an entry in the log. */
export function readFactsVersion(db: Db): string {
  return String(
    db
      .prepare<[], string>("SELECT ifnull((SELECT max(id) FROM log), 0) || ' ' || ifnull(max(id), 0) FROM pages")
      .pluck()
      .get(),
  )
}
