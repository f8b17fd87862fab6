import { toTerms } from '../../core/text/terms.ts'
import type { Db } from './database.ts'

/** Replaces what the index knows of a page. `text` is the page's display text. */
export function indexPage(db: Db, pageId: number, text: string): void {
  unindexPage(db, pageId)
  db.prepare('INSERT INTO page_index (rowid, terms) VALUES (?, ?)').run(pageId, toTerms(text))
}

/** Leaves a page out of the index: it has no text any more. */
export function unindexPage(db: Db, pageId: number): void {
  db.prepare('DELETE FROM page_index WHERE rowid = ?').run(pageId)
}

export type PageQuery = {
  /** An expression made by `toMatch`. */
  readonly match: string
  readonly limit: number
  readonly order: 'rank' | 'newest'
  readonly branchId: number | null
}

type HitRow = {
  pageId: number
  itemId: number
  code: string | null
  title: string
  date: string | null
  branch: string
  page: number
  text: string
}

/**
 * Ids first, by the index alone (`ORDER BY rank LIMIT n` with nothing joined), then the rows of those few:
 * a join before the limit would sort every hit.
 */
export function searchPages(db: Db, query: PageQuery): { total: number; rows: HitRow[] } {
  const inBranch = query.branchId === null ? '' : ' AND rowid IN (SELECT id FROM branch_pages)'
  const scope = query.branchId === null ? '' : branchPages
  const order = query.order === 'rank' ? 'rank' : 'rowid DESC'
  const total = db
    .prepare<[object], { total: number }>(
      `${scope} SELECT count(*) AS total FROM page_index WHERE page_index MATCH $match${inBranch}`,
    )
    .get(query)
  const ids = db
    .prepare<[object], { id: number }>(
      `${scope} SELECT rowid AS id FROM page_index WHERE page_index MATCH $match${inBranch} ORDER BY ${order} LIMIT $limit`,
    )
    .all(query)
  const row = db.prepare<[number], HitRow>(
    `SELECT pages.id AS pageId, items.id AS itemId, items.code, items.title, items.date, branches.name AS branch,
       pages.page, pages.text
     FROM page_texts AS pages JOIN items ON items.id = pages.item_id JOIN branches ON branches.id = items.branch_id
     WHERE pages.id = ?`,
  )
  return { total: total?.total ?? 0, rows: ids.flatMap(({ id }) => row.get(id) ?? []) }
}

const branchPages = `WITH branch_pages AS (
  SELECT pages.id FROM pages JOIN items ON items.id = pages.item_id WHERE items.branch_id = $branchId)`
