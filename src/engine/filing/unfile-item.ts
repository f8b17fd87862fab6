import type { ItemSummary } from '../../core/catalogue/item.ts'
import { Failure } from '../../core/failure.ts'
import { findFiledActivity } from '../store/activities.ts'
import type { Db } from '../store/database.ts'
import { clearPlace } from '../store/items.ts'
import type { Entry } from '../store/logged.ts'
import { getScheme } from '../store/schemes.ts'
import { requireLine } from './file-item.ts'
import { followCorrection } from './filed-activity.ts'
import { findPaperUse } from './paper-use.ts'
import { requireFiled } from './require-filed.ts'

/**
 * Takes a filed item back to 收件箱: its 档号 is free again, what was said of it stays for filing it anew. The activity
 * that its filing made goes, unless a person added to it. Throws `Failure` while anything else leans on the item. Part of
 * the caller's transaction; returns what the log is to say of that activity.
 */
export function unfileItem(db: Db, before: ItemSummary, at: string): Entry[] {
  requireFiled(before)
  const made = findFiledActivity(db, before.id)
  const line = before.lineId === null ? null : requireLine(db, getScheme(db, before.year), before.lineId)
  const also = made ? followCorrection(db, { item: before, kind: line?.activity ?? null }, null, at).also : []
  const use = findPaperUse(db, before.id)
  if (use !== null) throw new Failure('conflict', use.message, { id: before.id, way: use.way })
  // What its line brings, another line will bring anew.
  clearPlace(db, before.id, before.retention === line?.retention ? null : before.retention)
  return also
}
