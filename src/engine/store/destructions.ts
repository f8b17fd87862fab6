import { DestroyedItem, type Destruction, type DestructionFields } from '../../core/bin/destruction.ts'
import { type MediaType, originalPath } from '../../core/catalogue/original.ts'
import { Failure } from '../../core/failure.ts'
import type { Db } from './database.ts'
import { unindexPage } from './page-index.ts'
import { uuidv7 } from './uuid.ts'

export function listDestructions(db: Db): Destruction[] {
  const facts = db
    .prepare<[], { of: number; facts: string }>(
      'SELECT destruction_id AS "of", facts FROM destroyed_items ORDER BY class, number, item_id',
    )
    .all()
  const items = Map.groupBy(facts, ({ of }) => of)
  return db
    .prepare<[], Omit<Destruction, 'items'>>('SELECT id, approver, by, reason, at FROM destructions ORDER BY id DESC')
    .all()
    .map((row) => ({
      ...row,
      items: (items.get(row.id) ?? []).map((each) => DestroyedItem.parse(JSON.parse(each.facts))),
    }))
}

export function getDestruction(db: Db, id: number): Destruction {
  const found = listDestructions(db).find((each) => each.id === id)
  if (!found) throw new Failure('not-found', '没有这份销毁清册。请刷新列表。', { id })
  return found
}

/** Writes 销毁清册 and removes its items with their pages, texts and originals; the bytes of these are then unwanted. */
export function addDestruction(
  db: Db,
  fields: DestructionFields,
  items: readonly DestroyedItem[],
  at: string,
): Destruction {
  const id = Number(
    db
      .prepare('INSERT INTO destructions (uuid, approver, by, reason, at) VALUES (?, ?, ?, ?, ?)')
      .run(uuidv7(), fields.approver, fields.by, fields.reason, at).lastInsertRowid,
  )
  const note = db.prepare(
    `INSERT INTO destroyed_items (item_id, destruction_id, class, number, facts)
     SELECT id, ?, class, number, ? FROM items WHERE id = ?`,
  )
  for (const item of items) {
    note.run(id, JSON.stringify(item), item.itemId)
    for (const pageId of listPageIds(db, item.itemId)) unindexPage(db, pageId)
    db.prepare('DELETE FROM items WHERE id = ?').run(item.itemId)
  }
  removeUnusedOriginals(db)
  return getDestruction(db, id)
}

function listPageIds(db: Db, itemId: number): number[] {
  return db.prepare<[number], number>('SELECT id FROM pages WHERE item_id = ?').pluck().all(itemId)
}

function removeUnusedOriginals(db: Db): void {
  const unused = db
    .prepare<[], { id: number; sha256: string; mediaType: MediaType }>(
      `SELECT id, sha256, media_type AS mediaType FROM originals
       WHERE NOT EXISTS (SELECT 1 FROM pages WHERE original_id = originals.id)`,
    )
    .all()
  for (const original of unused) {
    db.prepare('INSERT OR IGNORE INTO unwanted_originals (path) VALUES (?)').run(originalPath(original))
    db.prepare('DELETE FROM originals WHERE id = ?').run(original.id)
  }
}

/** Paths within the catalogue of bytes that are to be removed. */
export function listUnwanted(db: Db): string[] {
  return db.prepare<[], string>('SELECT path FROM unwanted_originals ORDER BY path').pluck().all()
}

export function forgetUnwanted(db: Db, path: string): void {
  db.prepare('DELETE FROM unwanted_originals WHERE path = ?').run(path)
}
