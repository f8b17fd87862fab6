import type { Match } from '../../core/text/query.ts'
import { indexVersion, toTerms } from '../../core/text/terms.ts'
import { countChanges, type Db } from './database.ts'

/** Replaces what the index knows of a page. `text` is the page's display text. */
export function indexPage(db: Db, pageId: number, text: string): void {
  unindexPage(db, pageId)
  openAdding(db)(pageId, text)
}

/** Leaves a page out of the index: it has no text any more. */
export function unindexPage(db: Db, pageId: number): void {
  db.prepare('DELETE FROM page_pairs WHERE rowid = ?').run(pageId)
  db.prepare('DELETE FROM page_counts WHERE rowid = ?').run(pageId)
}

/** Puts pages into the index that it does not hold yet. */
function openAdding(db: Db): (pageId: number, text: string) => void {
  const addPairs = db.prepare('INSERT INTO page_pairs (rowid, terms) VALUES (?, ?)')
  const addCounts = db.prepare('INSERT INTO page_counts (rowid, terms) VALUES (?, ?)')
  return (pageId, text) => {
    const { pairs, counts } = toTerms(text)
    addPairs.run(pageId, pairs)
    addCounts.run(pageId, counts)
  }
}

/** Empties an index of another form than this program's, so that every page is indexed anew. */
export function resetOldIndex(db: Db): void {
  const state = readState(db)
  if (state.version === indexVersion) return
  db.transaction(() => {
    db.exec(`INSERT INTO page_pairs (page_pairs) VALUES ('delete-all');
      INSERT INTO page_counts (page_counts) VALUES ('delete-all');`)
    db.prepare('UPDATE index_state SET version = ?, next_page = 1').run(indexVersion)
  })()
}

/** Indexes up to `count` of the pages that an index made anew does not hold yet; answers whether some are left. */
export function indexNext(db: Db, count: number): boolean {
  const { next_page: from } = readState(db)
  if (from === null) return false
  const pages = db
    .prepare<[number, number], { id: number; text: string; isIn: number }>(
      `SELECT id, text, id IN (SELECT id FROM page_pairs_docsize) AS isIn FROM page_texts
       WHERE id >= ? ORDER BY id LIMIT ?`,
    )
    .all(from, count)
  const last = pages.at(-1)
  const next = last && pages.length === count ? last.id + 1 : null
  db.transaction(() => {
    const add = openAdding(db)
    // What was read in the meantime is in the index already.
    for (const { id, text, isIn } of pages) if (isIn === 0) add(id, text)
    db.prepare('UPDATE index_state SET next_page = ?').run(next)
  })()
  return next !== null
}

/** A step of bringing together what the index was written in, which makes it smaller; answers whether more is left. */
export function mergeNext(db: Db, isFirst: boolean): boolean {
  const before = countChanges(db)
  // FTS5: minus on the first call takes in all segments; a step that writes less than two rows had nothing to do.
  for (const table of ['page_pairs', 'page_counts']) {
    db.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`).run(isFirst ? -mergePages : mergePages)
  }
  return countChanges(db) - before >= 4
}

/** The work of a step of merging, in pages of the database: some 20 ms. */
const mergePages = 500

/** About how many pages a search cannot find yet, because the index is being made anew. */
export function countUnindexed(db: Db): number {
  const { next_page: from } = readState(db)
  if (from === null) return 0
  const last = db.prepare<[], { id: number | null }>('SELECT max(id) AS id FROM pages').get()
  return Math.max(0, (last?.id ?? 0) - from + 1)
}

/**
 * Pages that are in the index and have no text, or the other way about (but for those it cannot hold yet), and ids in
 * the index that are no page's.
 */
export function compareIndex(db: Db): { unlike: { page: number; title: string }[]; orphans: number[] } {
  const { next_page: from } = readState(db)
  const unlike = db
    .prepare<[object], { page: number; title: string }>(
      `SELECT pages.page, items.title FROM pages JOIN items ON items.id = pages.item_id
       WHERE CASE WHEN pages.id IN (SELECT id FROM page_texts)
         THEN pages.id < coalesce($from, pages.id + 1)
           AND (pages.id NOT IN (SELECT id FROM page_pairs_docsize) OR pages.id NOT IN (SELECT id FROM page_counts_docsize))
         ELSE pages.id IN (SELECT id FROM page_pairs_docsize) OR pages.id IN (SELECT id FROM page_counts_docsize) END`,
    )
    .all({ from })
  const orphans = db
    .prepare<[], number>(
      `SELECT id FROM page_pairs_docsize WHERE id NOT IN (SELECT id FROM pages)
       UNION SELECT id FROM page_counts_docsize WHERE id NOT IN (SELECT id FROM pages)`,
    )
    .pluck()
    .all()
  return { unlike, orphans }
}

/** The ids of the pages that an expression finds. */
export function listMatches(db: Db, { table, expression }: Match): Int32Array {
  // One long text is read several times quicker than a row each.
  const row = db
    .prepare<[string], { ids: string | null }>(`SELECT group_concat(rowid) AS ids FROM ${table} WHERE ${table} MATCH ?`)
    .get(expression)
  return parseIds(row?.ids ?? '')
}

/** Whether an expression finds fewer than so many pages. */
export function findsFewer(db: Db, { table, expression }: Match, pages: number): boolean {
  const count = db
    .prepare<[string, number], number>(`SELECT count(*) FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ?)`)
    .pluck()
    .get(expression, pages)
  return (count ?? 0) < pages
}

/** Which of some pages an expression finds; quick for few pages, however many it finds elsewhere. */
export function filterMatches(db: Db, ids: readonly number[], { table, expression }: Match): number[] {
  const isFound = db.prepare<[string, number], unknown>(`SELECT 1 FROM ${table} WHERE ${table} MATCH ? AND rowid = ?`)
  return ids.filter((id) => isFound.get(expression, id) !== undefined)
}

/** Whole numbers, parted by commas. */
export function parseIds(list: string): Int32Array {
  const ids = new Int32Array((list.length + 1) >> 1)
  let [count, id] = [0, 0]
  for (let at = 0; at < list.length; at += 1) {
    const sign = list.charCodeAt(at)
    if (sign === comma) {
      ids[count] = id
      count += 1
      id = 0
    } else id = id * 10 + sign - zero
  }
  if (list !== '') ids[count] = id
  return ids.subarray(0, list === '' ? 0 : count + 1)
}

const comma = 44
const zero = 48

function readState(db: Db): { readonly version: number; readonly next_page: number | null } {
  const state = db
    .prepare<[], { version: number; next_page: number | null }>('SELECT version, next_page FROM index_state')
    .get()
  if (!state) throw new Error('a catalogue that does not say which index it has')
  return state
}
