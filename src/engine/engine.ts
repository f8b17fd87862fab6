import { AsyncLocalStorage } from 'node:async_hooks'
import { availableParallelism } from 'node:os'
import type { EventName, EventPayload } from '../core/api.ts'
import type { Reply, Request } from '../core/contract.ts'
import { answer } from './answer.ts'
import type { Context, Session, Settings } from './context.ts'
import { openIndexing } from './indexing.ts'
import { openWatching } from './intake/watching.ts'
import { openRunner } from './jobs/runner.ts'
import { works } from './jobs/works.ts'
import { closeSession } from './session.ts'
import { openTurns } from './turns.ts'
import { openLooking } from './verify/looking.ts'
import { openPool } from './workers/pool.ts'

/** A running engine: at most one open catalogue, its jobs and its worker threads. */
export interface Engine {
  answer(request: Request): Promise<Reply>
  /** Stops jobs (they go back to waiting), closes the catalogue and ends the worker threads. */
  close(): Promise<void>
}

export interface EngineOptions extends Settings {
  /** The worker thread's entry module. */
  readonly worker: URL
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void
}

export function openEngine(options: EngineOptions): Engine {
  const { worker, emit, ...settings } = options
  const acting = new AsyncLocalStorage<{ readonly who: string; readonly session: Session | null }>()
  const context: Context = {
    settings,
    session: null,
    runner: openRunner(() => context, works),
    indexing: openIndexing(() => context),
    looking: openLooking(() => context),
    watching: openWatching(() => context),
    tasks: openPool({ entry: worker, size: Math.max(2, availableParallelism()) }),
    readers: openPool({ entry: worker, size: settings.readers }),
    keys: new Map(),
    inTurn: openTurns(),
    emit,
    now: () => new Date().toISOString(),
    who: () => acting.getStore()?.who ?? '',
    begunWith: () => acting.getStore()?.session ?? null,
    actAs: (who, act) => acting.run({ who, session: context.session }, act),
  }
  return {
    answer: (request) => answer(context, request),
    async close() {
      await context.inTurn(() => closeSession(context))
      await Promise.all([context.tasks.close(), context.readers.close()])
    },
  }
}
