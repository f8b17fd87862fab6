import * as z from 'zod'
import { BoxNote, BoxNoteFields, BoxPlace, KnownBoxNote } from '../catalogue/box-note.ts'
import { RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'
import { Year } from '../day.ts'

/** 备考表 and what else is known of the archive's boxes; a box of its own begins where one of these does. */
export const boxNoteCalls = {
  /** Of one year, or all. */
  list: call(z.object({ year: Year.nullable().default(null) }), z.array(KnownBoxNote)),
  /**
   * Writes what is known of a box; where none begins at that 件号 yet, one does from now on. `rechecked`: its check was
   * done once more, on the day that it states.
   */
  save: call(z.object({ place: BoxPlace, fields: BoxNoteFields, rechecked: z.boolean().default(false) }), BoxNote),
  /** Forgets a box: what it held goes back to the box before it. */
  remove: call(z.object({ id: RowId }), z.object({})),
}
