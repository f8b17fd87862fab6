import type { Db } from './database.ts'

/** The text of a page that counts; null where it has none. */
export function findCountingText(db: Db, pageId: number): string | null {
  return db.prepare<[number], string>('SELECT text FROM page_texts WHERE id = ?').pluck().get(pageId) ?? null
}
