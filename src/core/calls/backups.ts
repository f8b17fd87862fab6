import * as z from 'zod'
import { Backup } from '../backup/backup.ts'
import { Schedule } from '../backup/schedule.ts'
import { Passphrase, SealState } from '../backup/seal.ts'
import { RowId } from '../catalogue/common.ts'
import { call } from '../contract.ts'
import { Instant } from '../day.ts'

const nothing = z.object({})
const path = z.string().min(1)
/** A passphrase that is there already, as somebody types it. */
const typed = z.string().max(1000)
const jobId = z.object({ jobId: RowId })

/** Where and when backups are made, and the last one that was, wherever its disk is now. */
export const BackupPlan = z.object({
  /** Absolute; null until a person chose one. */
  place: z.string().nullable(),
  schedule: Schedule,
  /** The place lies on the disk that holds the catalogue: a broken disk takes both. */
  sameDisk: z.boolean(),
  /** Of the place, as the catalogue knows it. */
  seal: SealState,
  /** When the program or the catalogue was updated, while no backup has been made since; null also without a place. */
  owedSince: Instant.nullable(),
  last: z
    .object({
      name: z.string(),
      place: z.string(),
      madeAt: Instant,
      items: z.int(),
      originals: z.int(),
      bytes: z.int(),
      damaged: z.int(),
    })
    .nullable(),
})
export type BackupPlan = z.infer<typeof BackupPlan>

export const backupCalls = {
  plan: call(nothing, BackupPlan),
  /** Sets place and schedule; `place` null keeps the one there is. A new place is made ready, outside the catalogue. */
  setPlan: call(z.object({ place: path.nullable().default(null), schedule: Schedule }), BackupPlan),
  /**
   * Has all backups of a place (null: the plan's) sealed with a passphrase from the first on: `conflict` where it holds some
   * that are not. The catalogue keeps the public key alone, and backs up to no other there.
   */
  seal: call(z.object({ place: path.nullable().default(null), passphrase: Passphrase }), nothing),
  /**
   * Gives a sealed place (null: the plan's) another passphrase, for its backups made so far as well. `denied` where the present
   * one is wrong.
   */
  changePassphrase: call(
    z.object({ place: path.nullable().default(null), passphrase: typed, next: Passphrase }),
    nothing,
  ),
  /**
   * Has a place's (null: the plan's) next backups sealed no more. Those made so far stay sealed and open with their
   * passphrase. `denied` where it is wrong.
   */
  unseal: call(z.object({ place: path.nullable().default(null), passphrase: typed }), nothing),
  /**
   * Opens sealed backups for reading until the catalogue is closed: of a place, a store or a backup (its folder). `denied`
   * where the passphrase opens none. Needs no open catalogue.
   */
  unlock: call(z.object({ path, passphrase: typed }), nothing),
  /** Makes one now: at the plan's place, which must be there as it was left, or at a place named for this once. */
  start: call(z.object({ place: path.nullable().default(null) }), jobId),
  /** Makes one if the plan says that it is time, or none was made since an update; null when not. */
  startDue: call(nothing, z.object({ jobId: RowId.nullable() })),
  /** The backups that a place holds, of any catalogue, newest first. Needs no open catalogue. */
  find: call(z.object({ place: path }), z.array(Backup)),
  /**
   * How many changes of the open catalogue a backup (its folder) does not hold, backups themselves not counted; null for a
   * backup of another catalogue.
   */
  countChangesSince: call(z.object({ backup: path }), z.object({ changes: z.int().nullable() })),
  /** Makes a catalogue from a backup (its folder) in a folder that is empty or not there. Needs no open catalogue. */
  restore: call(z.object({ backup: path, folder: path }), jobId),
}
