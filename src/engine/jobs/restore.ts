import * as z from 'zod'
import type { RestoreResult } from '../../core/job.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { storeOf, translatePlaceError } from '../backup/store.ts'
import type { Context } from '../context.ts'
import type { JobTools } from './runner.ts'

const Input = z.object({ backup: z.string(), folder: z.string() })

/** Makes a catalogue of a backup. */
export async function restore(context: Context, input: unknown, tools: JobTools): Promise<RestoreResult> {
  const asked = Input.parse(input)
  const began = performance.now()
  try {
    const restored = await restoreBackup(context, asked, tools)
    return { kind: 'restore', ...restored, seconds: Math.round(performance.now() - began) / 1000 }
  } catch (error) {
    tools.signal.throwIfAborted()
    throw translatePlaceError(error, storeOf(asked.backup))
  }
}
