import { setImmediate } from 'node:timers/promises'
import type { Context } from './context.ts'
import { getPageFacts } from './store/page-facts.ts'
import { indexNext, mergeNext, resetOldIndex } from './store/page-index.ts'

/** Makes ready for searching: fills an index that is being made anew, a few pages at a time between calls, and gathers what every search needs. */
export interface Indexing {
  /** Looks whether the open catalogue's index is of this program's form, and fills it where it is not. */
  start(): void
  /** Returns once nothing more is written; the next start goes on from there. */
  stop(): Promise<void>
}

/** So many pages take some 100 ms: a call does not wait longer than that. */
const atOnce = 200
/** Between two tellings that more pages can be found, in milliseconds. */
const pause = 3000
/** A catalogue that was opened is shown before anything is gathered for its first search, in milliseconds. */
const settling = 3000

export function openIndexing(getContext: () => Context): Indexing {
  let isStopping = false
  let running = Promise.resolve()
  let gathering: NodeJS.Timeout | undefined

  const gather = (): void => {
    const db = getContext().session?.db
    try {
      if (db) getPageFacts(db)
    } catch (error) {
      // The search that needs them meets the same, and says so.
      console.error('before the first search:', error)
    }
  }

  const fill = async (): Promise<void> => {
    const context = getContext()
    let told = performance.now()
    while (!isStopping && context.session && indexNext(context.session.db, atOnce)) {
      if (performance.now() - told > pause) {
        told = performance.now()
        context.emit('changed', { part: 'pages' })
      }
      await setImmediate()
    }
    if (isStopping) return
    context.emit('changed', { part: 'pages' })
    for (
      let isFirst = true;
      !isStopping && context.session && mergeNext(context.session.db, isFirst);
      isFirst = false
    ) {
      await setImmediate()
    }
  }

  return {
    start() {
      const db = getContext().session?.db
      if (!db) return
      gathering = setTimeout(gather, settling).unref()
      resetOldIndex(db)
      // The first pages at once: in a small catalogue that is all of them.
      if (indexNext(db, atOnce))
        running = setImmediate()
          .then(fill)
          .catch((error) => console.error('indexing:', error))
    },
    async stop() {
      isStopping = true
      clearTimeout(gathering)
      await running
      isStopping = false
    },
  }
}
