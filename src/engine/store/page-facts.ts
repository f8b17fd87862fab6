import type { Db } from './database.ts'
import { parseIds } from './page-index.ts'

/**
 * What searching must know of every page at once, kept in memory. A page's place is its number in the order of age,
 * the newest first: by the day of its item (undated ones by the day they came in), then the later item, then as bound.
 */
export interface PageFacts {
  /** The ids of all pages, by place. */
  readonly ids: Int32Array
  /** The place of each page, by its id; -1 where there is no such page. */
  readonly places: Int32Array
  /** The branch of each page, by place. */
  readonly branches: Int32Array
}

interface Kept {
  readonly version: string
  readonly facts: PageFacts
}

const kept = new WeakMap<Db, Kept>()

/** The facts as the catalogue has them now; gathered anew (about 0.5 s a million pages) when items or pages changed. */
export function getPageFacts(db: Db): PageFacts {
  const version = readVersion(db)
  const known = kept.get(db)
  if (known?.version === version) return known.facts
  const facts = gatherFacts(db)
  kept.set(db, { version, facts })
  return facts
}

/** Pages are only ever added, and whatever changes an item leaves an entry in the log. */
function readVersion(db: Db): string {
  return String(
    db
      .prepare<[], string>("SELECT ifnull((SELECT max(id) FROM log), 0) || ' ' || ifnull(max(id), 0) FROM pages")
      .pluck()
      .get(),
  )
}

function gatherFacts(db: Db): PageFacts {
  const items = readColumns(
    db,
    ['id', 'branch_id'],
    `SELECT id, branch_id FROM items ORDER BY coalesce(date, substr(added_at, 1, 10)) DESC, id DESC`,
  )
  // By the index that holds both: the rows of the table itself carry all text.
  const pages = readColumns(db, ['item_id', 'id'], 'SELECT item_id, id FROM pages ORDER BY item_id, page')
  const [itemIds, branchIds, ofItems, pageIds] = [...items, ...pages]
  const firsts = toFirsts(ofItems)
  const ids = new Int32Array(pageIds.length)
  const branches = new Int32Array(pageIds.length)
  let place = 0
  for (const [at, itemId] of itemIds.entries()) {
    for (let page = firsts.get(itemId) ?? pageIds.length; ofItems[page] === itemId; page += 1) {
      ids[place] = pageIds[page] ?? 0
      branches[place] = branchIds[at] ?? 0
      place += 1
    }
  }
  return { ids, places: toPlaces(ids), branches }
}

/** Two columns of whole numbers as the query gives them. */
function readColumns(db: Db, [one, other]: [string, string], query: string): [Int32Array, Int32Array] {
  const row = db
    .prepare<[], { one: string | null; other: string | null }>(
      `SELECT group_concat(${one}) AS one, group_concat(${other}) AS other FROM (${query})`,
    )
    .get()
  return [parseIds(row?.one ?? ''), parseIds(row?.other ?? '')]
}

/** Where the run of each number begins, of numbers that stand in runs. */
function toFirsts(numbers: Int32Array): Map<number, number> {
  const firsts = new Map<number, number>()
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0
    if (at === 0 || numbers[at - 1] !== number) firsts.set(number, at)
  }
  return firsts
}

function toPlaces(ids: Int32Array): Int32Array {
  let highest = 0
  for (const id of ids) highest = Math.max(highest, id)
  const places = new Int32Array(highest + 1).fill(-1)
  for (let place = 0; place < ids.length; place += 1) places[ids[place] ?? 0] = place
  return places
}
