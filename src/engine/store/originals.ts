import * as z from 'zod'
import { Frame, type MediaType, type Original } from '../../core/catalogue/original.ts'
import type { Db } from './database.ts'

export function addOriginal(db: Db, original: Original, at: string): number {
  return Number(
    db
      .prepare('INSERT INTO originals (sha256, bytes, media_type, frames, kept_at) VALUES (?, ?, ?, ?, ?)')
      .run(original.sha256, original.bytes, original.mediaType, JSON.stringify(original.frames), at).lastInsertRowid,
  )
}

/** Is this content kept already, and as what? The 档号 of its item, or the name it came under. */
export function findOriginal(db: Db, sha256: string): { readonly id: number; readonly of: string } | null {
  return (
    db
      .prepare<[string], { id: number; of: string }>(
        `SELECT originals.id,
           CASE WHEN state = 'deleted' THEN '回收站中的' ELSE '' END || coalesce(items.code, items.source_name) AS of
         FROM originals JOIN pages ON pages.original_id = originals.id JOIN items ON items.id = pages.item_id
         WHERE sha256 = ? ORDER BY items.id LIMIT 1`,
      )
      .get(sha256) ?? null
  )
}

const Frames = z.array(Frame)

export function listOriginals(db: Db): Original[] {
  return db
    .prepare<[], { sha256: string; bytes: number; media_type: MediaType; frames: string }>(
      'SELECT sha256, bytes, media_type, frames FROM originals ORDER BY id',
    )
    .all()
    .map((row) => ({
      sha256: row.sha256,
      bytes: row.bytes,
      mediaType: row.media_type,
      frames: Frames.parse(JSON.parse(row.frames)),
    }))
}

/** The bytes of all originals that are pages of these items. */
export function sumOriginals(db: Db, itemIds: readonly number[]): number {
  const row = db
    .prepare<[string], { bytes: number }>(
      `SELECT coalesce(sum(bytes), 0) AS bytes FROM originals WHERE id IN (
         SELECT original_id FROM pages WHERE item_id IN (SELECT value FROM json_each(?)))`,
    )
    .get(JSON.stringify(itemIds))
  return row?.bytes ?? 0
}

/**
 * Originals of these items that hold more than they show: a page of another item, or one that was destroyed. Blank pages
 * that were taken out do not count.
 */
export function listShared(db: Db, itemIds: readonly number[]): string[] {
  return db
    .prepare<[object], string>(
      `SELECT originals.sha256 FROM originals JOIN pages ON pages.original_id = originals.id
       WHERE originals.id IN (SELECT original_id FROM pages WHERE item_id IN (SELECT value FROM json_each($ids)))
       GROUP BY originals.id HAVING json_array_length(frames) > sum(
         item_id IN (SELECT value FROM json_each($ids))
         OR (item_id IN (SELECT id FROM items WHERE state = 'deleted')
             AND pages.id IN (SELECT page_id FROM page_looks WHERE ',' || flags || ',' LIKE '%,blank,%')))`,
    )
    .pluck()
    .all({ ids: JSON.stringify(itemIds) })
}
