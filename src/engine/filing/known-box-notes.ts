import type { KnownBoxNote } from '../../core/catalogue/box-note.ts'
import { withChanges } from '../../core/scheme/box-changes.ts'
import { listBoxItems, listBoxNotes } from '../store/box-notes.ts'
import type { Db } from '../store/database.ts'
import { listClasses } from '../store/items.ts'

/** What is known of the boxes of one year, or all, and what became of each since its check. */
export function listKnownBoxNotes(db: Db, year: number | null): KnownBoxNote[] {
  const all = listBoxNotes(db, null)
  if (all.length === 0) return []
  const ofYear = year === null ? null : new Set(listClasses(db, year))
  const notes = all.filter((note) => ofYear === null || ofYear.has(note.class))
  const checked = new Set(notes.filter(({ recordedAt }) => recordedAt !== null).map((note) => note.class))
  return withChanges(
    notes,
    [...checked].flatMap((itemClass) => listBoxItems(db, itemClass)),
  )
}
