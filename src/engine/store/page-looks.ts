import type { RowId } from '../../core/catalogue/common.ts'
import { PageFlag, type PageSummary } from '../../core/catalogue/page.ts'
import type { Db } from './database.ts'

/** What reading a page found out about its picture. */
export interface StoredLook {
  readonly flags: readonly PageFlag[]
  /** Of the scan inside a PDF page; null elsewhere. */
  readonly dpi: number | null
  /** A hash of the pixels; null where there is hardly any ink, or no picture. */
  readonly picture: string | null
}

export function savePageLook(db: Db, pageId: number, { flags, dpi, picture }: StoredLook): void {
  db.prepare(
    'INSERT OR REPLACE INTO page_looks (page_id, flags, dpi, picture, is_like_before) VALUES (?, ?, ?, ?, 0)',
  ).run(pageId, flags.join(), dpi, picture)
}

/** Ids of pages that were read when looks were not kept yet. */
export function listUnseenPages(db: Db): RowId[] {
  return db
    .prepare<[], { id: number }>(
      `SELECT pages.id FROM pages JOIN items ON items.id = pages.item_id
       WHERE source IN ('layer', 'recognised') AND items.state <> 'deleted'
         AND NOT EXISTS (SELECT 1 FROM page_looks WHERE page_id = pages.id)
       ORDER BY pages.id`,
    )
    .all()
    .map(({ id }) => id)
}

/** Notes whether a page that was looked at says nearly the same as the one before. */
export function noteLikeBefore(db: Db, pageId: number, isLike: boolean): void {
  db.prepare('UPDATE page_looks SET is_like_before = ? WHERE page_id = ?').run(isLike ? 1 : 0, pageId)
}

/** A page with the one before and the one after it in the same item, those of them that have text, in order. */
export function listNeighbours(db: Db, pageId: number): { id: number; page: number; text: string }[] {
  return db
    .prepare<[number], { id: number; page: number; text: string }>(
      `SELECT near.id, near.page, near.text FROM pages JOIN page_texts AS near
         ON near.item_id = pages.item_id AND near.page BETWEEN pages.page - 1 AND pages.page + 1
       WHERE pages.id = ? ORDER BY near.page`,
    )
    .all(pageId)
}

type Look = Pick<PageSummary, 'flags' | 'sameAs'>

/** What a person should look at in the pages of an item, by page id; of those that were looked at. */
export function listLooks(db: Db, itemId: number): Map<number, Look> {
  const rows = db
    .prepare<[number], { id: number; page: number; flags: string; like: number; title: string | null; of: number }>(
      `SELECT pages.id, pages.page, look.flags, look.is_like_before AS like, items.title, first.page AS of
       FROM pages JOIN page_looks AS look ON look.page_id = pages.id
       LEFT JOIN pages AS first ON first.id = (
         SELECT min(same.page_id) FROM page_looks AS same JOIN pages AS other ON other.id = same.page_id
         WHERE same.picture = look.picture AND same.page_id < pages.id
           AND other.item_id NOT IN (SELECT id FROM items WHERE state = 'deleted'))
       LEFT JOIN items ON items.id = first.item_id
       WHERE pages.item_id = ?`,
    )
    .all(itemId)
  return new Map(
    rows.map(({ id, page, flags, like, title, of }): [number, Look] => {
      const seen = PageFlag.array().parse(flags === '' ? [] : flags.split(','))
      if (title !== null) return [id, { flags: [...seen, 'repeated'], sameAs: { title, page: of } }]
      if (like === 1) return [id, { flags: [...seen, 'repeated'], sameAs: { title: null, page: page - 1 } }]
      return [id, { flags: seen, sameAs: null }]
    }),
  )
}
