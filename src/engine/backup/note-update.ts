import { isUpdated, OpenedBy } from '../../core/backup/update.ts'
import type { Db } from '../store/database.ts'
import { appendLog, findLastOf } from '../store/log.ts'

export const updated = 'catalogue.update'

/**
 * Has the log say that another program than before opens a catalogue. A backup is owed from then on; if even this cannot be
 * written, the catalogue opens all the same.
 */
export function noteUpdate(db: Db, now: OpenedBy, at: string): void {
  const last = findLastOf(db, updated) ?? findLastOf(db, 'catalogue.create')
  const before = OpenedBy.safeParse(last?.detail).data ?? null
  if (!isUpdated(before, now)) return
  try {
    const entry = { action: updated, subject: 'catalogue', detail: { ...now, before }, who: '', at }
    db.transaction(() => appendLog(db, entry))()
  } catch (error) {
    console.error('noting an update:', error)
  }
}
