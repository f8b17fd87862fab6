import { resolve } from 'node:path'
import * as z from 'zod'
import type { ReplaceResult } from '../../core/job.ts'
import { storeOf, translatePlaceError } from '../backup/store.ts'
import type { Context } from '../context.ts'
import { replaceDatabase } from '../health/replace-database.ts'
import type { JobTools } from './runner.ts'

const Input = z.object({ folder: z.string(), backup: z.string(), seen: z.string() })

/** Puts a backup's database in place of one that is damaged. */
export async function replace(context: Context, input: unknown, tools: JobTools): Promise<ReplaceResult> {
  const { folder, backup, seen } = Input.parse(input)
  try {
    const asked = { folder: resolve(folder), backup: resolve(backup), seen }
    return { kind: 'replace', ...(await replaceDatabase(context, asked, tools)) }
  } catch (error) {
    tools.signal.throwIfAborted()
    throw translatePlaceError(error, storeOf(backup))
  }
}
