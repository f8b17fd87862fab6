import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import * as z from 'zod'
import { Failure } from '../../core/failure.ts'
import { Problem } from '../../core/job.ts'
import type { Session } from '../context.ts'
import { copyDatabase, tellsOfDamage } from '../store/copy.ts'
import { type Found, toDamage } from './verify-records.ts'

const Told = z.object({ checked: z.int(), problems: z.array(Problem) })

interface Look {
  /** The thread's entry. */
  readonly entry: URL
  /** Every record against the others, or SQLite's quick look alone. */
  readonly whole: boolean
  readonly signal: AbortSignal
}

/**
 * Looks through the database as it is now: a copy of it is made between calls, and read in a thread of its own.
 * Throws `no-space` where the copy finds no room.
 */
export async function lookThrough({ db, folder }: Session, { entry, whole, signal }: Look): Promise<Found> {
  const file = join(folder, 'derived/.tmp', `${crypto.randomUUID()}.db`)
  try {
    await copyDatabase(db, file, signal)
    return await read(file, entry, whole, signal)
  } catch (error) {
    signal.throwIfAborted()
    if (!tellsOfDamage(error)) throw error
    return { checked: 1, problems: [toDamage(error instanceof Error ? error.message : '')] }
  } finally {
    for (const end of ['', '-journal']) await rm(file + end, { force: true })
  }
}

async function read(file: string, entry: URL, whole: boolean, signal: AbortSignal): Promise<Found> {
  signal.throwIfAborted()
  const thread = new Worker(entry, { workerData: { file, whole }, stdout: true })
  const end = () => void thread.terminate()
  signal.addEventListener('abort', end, { once: true })
  try {
    const [told] = await Promise.race([
      once(thread, 'message'),
      once(thread, 'exit').then(([code]) => {
        signal.throwIfAborted()
        throw new Failure('internal', `核对数据文件的线程意外停止（${code}）。请重试。`)
      }),
    ])
    return Told.parse(told)
  } finally {
    signal.removeEventListener('abort', end)
    await thread.terminate()
  }
}
