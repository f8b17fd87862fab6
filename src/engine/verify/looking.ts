import { setTimeout as pause } from 'node:timers/promises'
import { isLookDue } from '../../core/health/due.ts'
import { change } from '../change.ts'
import type { Context } from '../context.ts'
import { lookThrough } from './look-through.ts'
import { quickCheck, readStanding } from './standing.ts'

/** Has SQLite look quickly through the open catalogue's database, once a day, some time after it was opened. */
export interface Looking {
  start(): void
  stop(): Promise<void>
}

export function openLooking(getContext: () => Context): Looking {
  let stopped = new AbortController()
  let running = Promise.resolve()

  const look = async (signal: AbortSignal): Promise<void> => {
    const context = getContext()
    await pause(context.settings.lookAfter, null, { signal, ref: false })
    const { session } = context
    if (session === null || !isLookDue(readStanding(session.db).quick?.at ?? null, context.now())) return
    const { looker: entry } = context.settings
    const { checked, problems } = await lookThrough(session, { entry, whole: false, signal })
    change(context, quickCheck, ['health'], () => {
      return { value: null, subject: 'catalogue', detail: { checked, problems: problems.length } }
    })
  }

  return {
    start() {
      const { signal } = stopped
      running = look(signal).catch((error) => {
        if (!signal.aborted) console.error('looking through the database:', error)
      })
    },
    async stop() {
      stopped.abort()
      await running
      stopped = new AbortController()
    },
  }
}
