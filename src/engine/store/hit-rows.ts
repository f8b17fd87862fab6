import type { Hit } from '../../core/text/hit.ts'
import type { Db } from './database.ts'

/** What a list of hits shows of a page, and the text its snippet is cut from. */
export type HitRow = Omit<Hit, 'snippet'> & { readonly text: string }

/** The rows of some pages, in the order of their ids. */
export function listHitRows(db: Db, pageIds: readonly number[]): HitRow[] {
  const row = db.prepare<[number], HitRow>(
    `SELECT pages.id AS pageId, items.id AS itemId, items.code, items.title, items.date, branches.name AS branch,
       pages.page, pages.text
     FROM page_texts AS pages JOIN items ON items.id = pages.item_id JOIN branches ON branches.id = items.branch_id
     WHERE pages.id = ?`,
  )
  return pageIds.flatMap((id) => row.get(id) ?? [])
}
