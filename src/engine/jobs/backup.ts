import * as z from 'zod'
import { Failure } from '../../core/failure.ts'
import type { BackupResult } from '../../core/job.ts'
import { clearOut } from '../backup/clear-out.ts'
import type { Keeping } from '../backup/keeping.ts'
import { makeBackup } from '../backup/make-backup.ts'
import { requireStoreFor } from '../backup/plan.ts'
import { toBackup } from '../backup/read-backup.ts'
import { trustedKeeping } from '../backup/seal-place.ts'
import { translatePlaceError } from '../backup/store.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { addBackup } from '../store/backups.ts'
import type { JobTools } from './runner.ts'

const Input = z.object({ place: z.string(), isNew: z.boolean() })

/** Makes a backup, lists it in the catalogue, and removes those that have had their time. */
export async function backUp(context: Context, input: unknown, tools: JobTools): Promise<BackupResult> {
  const { place, isNew } = Input.parse(input)
  const began = performance.now()
  try {
    const store = await requireStoreFor(context, place, isNew)
    const keeping = await trustedKeeping(context, place, store)
    const { folder, manifest, copied } = await makeBackup(requireSession(context), store, keeping, context.now(), tools)
    const { name, madeAt, items, originals, damaged } = toBackup(folder, manifest, null)
    const bytes = manifest.bytes + manifest.database.bytes
    change(context, 'backup.make', ['backups'], (db) => {
      addBackup(db, { name, place, madeAt, items, originals, bytes, damaged })
      return { value: null, subject: 'backup', detail: { place, name, lastChange: manifest.lastChange } }
    })
    const { removed, warnings } = await clear(store, keeping, name)
    const seconds = Math.round(performance.now() - began) / 1000
    return {
      kind: 'backup',
      folder,
      name,
      items,
      originals,
      bytes,
      copied,
      seconds,
      damaged: manifest.damaged,
      removed,
      warnings,
    }
  } catch (error) {
    tools.signal.throwIfAborted()
    throw translatePlaceError(error, place)
  }
}

/** The backup is made: what goes wrong with the old ones is worth a word, no more. */
async function clear(
  store: string,
  keeping: Keeping,
  name: string,
): Promise<{ removed: string[]; warnings: string[] }> {
  try {
    return { removed: await clearOut(store, keeping, name), warnings: [] }
  } catch (error) {
    const told = translatePlaceError(error, store)
    if (!(told instanceof Failure)) console.error('clearing out backups:', error)
    return { removed: [], warnings: ['这次备份已完成，但过期的旧备份没有清理。下次备份时会再试。'] }
  }
}
