import type { ItemFields, ItemSummary } from '../../core/catalogue/item.ts'
import type { Db } from '../store/database.ts'
import { saveFields, saveLine } from '../store/items.ts'
import { getScheme } from '../store/schemes.ts'
import { requireLine } from './file-item.ts'
import { followCorrection, type Trail } from './filed-activity.ts'
import { requireFiled } from './require-filed.ts'

/** Corrects a filed item; the activity that its filing made follows. */
export function changeFiled(db: Db, before: ItemSummary, lineId: number, fields: ItemFields, at: string): Trail {
  requireFiled(before)
  const scheme = getScheme(db, before.year)
  const line = requireLine(db, scheme, lineId)
  const kindBefore = before.lineId === null ? null : requireLine(db, scheme, before.lineId).activity
  saveFields(db, before.id, fields)
  saveLine(db, before.id, lineId)
  return followCorrection(db, { item: before, kind: kindBefore }, line.activity, at)
}
