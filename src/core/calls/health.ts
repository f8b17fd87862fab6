import * as z from 'zod'
import { Backup } from '../backup/backup.ts'
import { RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'
import { Instant } from '../day.ts'

const path = z.string().min(1)
const jobId = z.object({ jobId: RowId })

/** What a check of the open catalogue came to. */
const Checked = z.object({ at: Instant, problems: z.int() })

/** When the open catalogue was last looked at: its database quickly, and all of it to the byte; null if never. */
export const Standing = z.object({ quick: Checked.nullable(), whole: Checked.nullable() })
export type Standing = z.infer<typeof Standing>

/** What would be lost if a backup's database took the place of a catalogue's. */
export const Loss = z.object({
  backup: Backup,
  /** Changes that the backup does not hold; null where the damaged database no longer tells. */
  changes: z.int().nullable(),
  /** Originals that came in since. They are moved to a folder of their own, from where they can be taken in again. */
  files: z.int(),
  /** Stands for exactly this. */
  seen: z.string(),
})
export type Loss = z.infer<typeof Loss>

/** Damage of a catalogue, and its mending from backups. */
export const healthCalls = {
  standing: call(z.object({}), Standing),
  /** Begins a whole check of the open catalogue if the last, or its making, is a month ago; null when not. */
  checkDue: call(z.object({}), z.object({ jobId: RowId.nullable() })),
  /** Reads every original, and puts back those damaged or gone from a place's backups (null: the plan's place). */
  heal: call(z.object({ place: path.nullable().default(null) }), jobId),
  /** What `replace` would lose. Needs no open catalogue. */
  weigh: call(z.object({ folder: path, backup: path }), Loss),
  /**
   * Puts a backup's database in place of a catalogue's that is damaged, which is kept aside. The catalogue must be closed.
   * Refuses when what would be lost is no longer what `weigh` showed.
   */
  replace: call(z.object({ folder: path, backup: path, seen: z.string() }), jobId),
}
