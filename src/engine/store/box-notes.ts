import * as z from 'zod'
import type { BoxNote, BoxNoteFields, BoxPlace } from '../../core/catalogue/box-note.ts'
import { RowId } from '../../core/catalogue/common.ts'
import { Failure } from '../../core/failure.ts'
import type { BoxItem } from '../../core/scheme/box-changes.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

type BoxNoteRow = Omit<BoxNote, 'checkedItems'> & { readonly checkedItems: string }

const columns = `id, class, first_number AS "from", box_number AS boxNumber, title, spine_mm AS spineMm, description,
  arranged_by AS arrangedBy, arranged_on AS arrangedOn, checked_by AS checkedBy, checked_on AS checkedOn,
  sealed_on AS sealedOn, checked_items AS checkedItems, recorded_at AS recordedAt`
const Ids = z.array(RowId)

/** By class and where they begin; of one class, or all. */
export function listBoxNotes(db: Db, itemClass: string | null): BoxNote[] {
  return db
    .prepare<[object], BoxNoteRow>(
      `SELECT ${columns} FROM box_notes WHERE $itemClass IS NULL OR class = $itemClass ORDER BY class, first_number`,
    )
    .all({ itemClass })
    .map(toNote)
}

export function getBoxNote(db: Db, id: number): BoxNote {
  const row = db.prepare<[number], BoxNoteRow>(`SELECT ${columns} FROM box_notes WHERE id = ?`).get(id)
  if (!row) throw new Failure('not-found', '没有这一盒的登记，可能已被删除。请刷新后重试。', { id })
  return toNote(row)
}

/** Writes what is known of the box that begins there, whether or not anything was. */
export function saveBoxNote(
  db: Db,
  note: BoxPlace & BoxNoteFields & Pick<BoxNote, 'checkedItems' | 'recordedAt'>,
): BoxNote {
  db.prepare(
    `INSERT INTO box_notes (uuid, class, first_number, box_number, title, spine_mm, description, arranged_by,
         arranged_on, checked_by, checked_on, sealed_on, checked_items, recorded_at)
       VALUES ($uuid, $class, $from, $boxNumber, $title, $spineMm, $description, $arrangedBy, $arrangedOn, $checkedBy,
         $checkedOn, $sealedOn, $checkedItems, $recordedAt)
       ON CONFLICT (class, first_number) DO UPDATE SET box_number = $boxNumber, title = $title, spine_mm = $spineMm,
         description = $description, arranged_by = $arrangedBy, arranged_on = $arrangedOn, checked_by = $checkedBy,
         checked_on = $checkedOn, sealed_on = $sealedOn, checked_items = $checkedItems, recorded_at = $recordedAt`,
  ).run({ ...note, checkedItems: JSON.stringify(note.checkedItems), uuid: uuidv7() })
  const saved = listBoxNotes(db, note.class).find(({ from }) => from === note.from)
  if (!saved) throw new Error('a box note that was written is not there')
  return saved
}

export function removeBoxNote(db: Db, id: number): void {
  db.prepare('DELETE FROM box_notes WHERE id = ?').run(id)
}

/** What stands in a class, by 件号, with when each was last corrected. */
export function listBoxItems(db: Db, itemClass: string): BoxItem[] {
  return db
    .prepare<[string], BoxItem>(
      `SELECT id, class, number, code, filed_at AS filedAt,
         (SELECT max(at) FROM log WHERE subject = 'item:' || items.id AND action IN ('item.change', 'item.undo')) AS changedAt
       FROM items WHERE class = ? AND state = 'filed' ORDER BY number`,
    )
    .all(itemClass)
}

function toNote({ checkedItems, ...same }: BoxNoteRow): BoxNote {
  return { ...same, checkedItems: Ids.parse(JSON.parse(checkedItems)) }
}
