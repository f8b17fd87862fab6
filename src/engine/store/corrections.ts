import type { Correction } from '../../core/catalogue/page.ts'
import type { Db } from './database.ts'

/** A person's text of a page, with who wrote it and when. */
export type StoredCorrection = Correction & { readonly text: string }

export function findCorrection(db: Db, pageId: number): StoredCorrection | null {
  const row = db
    .prepare<[number], StoredCorrection>('SELECT text, by, at FROM corrections WHERE page_id = ?')
    .get(pageId)
  return row ?? null
}

/** A second correction takes the first one's place; what was read stays. */
export function saveCorrection(db: Db, pageId: number, { text, by, at }: StoredCorrection): void {
  db.prepare('INSERT OR REPLACE INTO corrections (page_id, text, by, at) VALUES (?, ?, ?, ?)').run(pageId, text, by, at)
}

export function removeCorrection(db: Db, pageId: number): void {
  db.prepare('DELETE FROM corrections WHERE page_id = ?').run(pageId)
}

/** What a person put in place of what was read from an item's pages, as the log holds it. */
export function listItemCorrections(
  db: Db,
  itemId: number,
): { pageId: number; text: string; by: string; at: string }[] {
  return db
    .prepare<[number], { pageId: number; text: string; by: string; at: string }>(
      'SELECT page_id AS pageId, text, by, at FROM corrections WHERE page_id IN (SELECT id FROM pages WHERE item_id = ?)',
    )
    .all(itemId)
}

/** Every correction there is, with its page. */
export function listCorrections(
  db: Db,
): readonly (StoredCorrection & { pageId: number; page: number; title: string })[] {
  return db
    .prepare<[], StoredCorrection & { pageId: number; page: number; title: string }>(
      `SELECT page_id AS pageId, corrections.text, by, at, pages.page, items.title
       FROM corrections JOIN pages ON pages.id = page_id JOIN items ON items.id = pages.item_id`,
    )
    .all()
}
