import { Failure } from '../../core/failure.ts'
import type { TaskInput, TaskName, TaskOutput } from './tasks.ts'
import { openThread, type RunOptions, type Thread } from './thread.ts'

/**
 * Recognition libraries grow as they work: a thread is replaced after a hundred pages read. Other tasks leave little
 * behind, and starting a thread costs as much as inspecting thirty files, so those wear it a tenth as much.
 */
const lifetime = 1_000
const wearOf = (name: TaskName): number => (name === 'readPage' ? 10 : 1)

/**
 * Beyond this a page is not slow but without end, in milliseconds. The largest page takes 20 s to read, looked at from
 * all sides, and 1 s to draw; an office PC is given ten times as long and more. Whole bundles take what they take.
 */
const limits: Readonly<Partial<Record<TaskName, number>>> = {
  readPage: 300_000,
  lookAtPage: 60_000,
  renderPage: 60_000,
  inspect: 600_000,
  readTables: 60_000,
}

/** Worker threads and the queue before them. */
export interface Pool {
  /**
   * Runs a task as soon as a thread is free, first come first served.
   * Rejects with a `Failure` only: the task's own; `cancelled` after `signal`; `unreadable` when the thread died over it
   * or it went beyond its limit.
   * A task that does not end within three seconds of being cancelled is ended with its thread.
   */
  run<Name extends TaskName>(name: Name, input: TaskInput<Name>, options?: RunOptions): Promise<TaskOutput<Name>>
  /** Ends every thread; what runs or waits fails as `cancelled`. */
  close(): Promise<void>
}

interface Seat {
  readonly thread: Thread
  wear: number
}

/** Opens a pool of at most `size` threads, started when first needed. `entry` is the code a thread runs. */
export function openPool({ entry, size }: { readonly entry: URL; readonly size: number }): Pool {
  const seats = new Set<Seat>()
  const free: Seat[] = []
  const waiting: ((seat: Seat) => Promise<() => void>)[] = []
  const abandon = new Set<() => void>()
  let closed = false

  const open = (): Seat => {
    const seat: Seat = { thread: openThread(entry, () => forget(seat)), wear: 0 }
    seats.add(seat)
    return seat
  }
  const forget = (seat: Seat): void => {
    seats.delete(seat)
    const at = free.indexOf(seat)
    if (at >= 0) free.splice(at, 1)
    advance()
  }
  const release = (seat: Seat): void => {
    if (!seats.has(seat)) return
    if (seat.wear < lifetime) free.push(seat)
    else {
      seats.delete(seat)
      void seat.thread.close()
    }
    advance()
  }
  const advance = (): void => {
    while (!closed && waiting.length > 0) {
      const seat = free.pop() ?? (seats.size < size ? open() : undefined)
      if (seat === undefined) return
      void waiting
        .shift()?.(seat)
        .then((settle) => {
          // The seat is free before the caller hears of it, so that its next task finds the same thread.
          release(seat)
          settle()
        })
    }
  }

  return {
    run<Name extends TaskName>(name: Name, input: TaskInput<Name>, options: RunOptions = {}) {
      const { signal } = options
      return new Promise<TaskOutput<Name>>((resolve, reject) => {
        if (closed || signal?.aborted) {
          reject(new Failure('cancelled', '已取消。'))
          return
        }
        const begin = (seat: Seat): Promise<() => void> => {
          leave()
          seat.wear += wearOf(name)
          return seat.thread.run<TaskOutput<Name>>(name, input, { limit: limits[name], ...options }).then(
            (value) => () => resolve(value),
            (failure: unknown) => () => reject(failure),
          )
        }
        const leave = (): void => {
          signal?.removeEventListener('abort', cancel)
          abandon.delete(cancel)
        }
        const cancel = (): void => {
          leave()
          waiting.splice(waiting.indexOf(begin), 1)
          reject(new Failure('cancelled', '已取消。'))
        }
        signal?.addEventListener('abort', cancel, { once: true })
        abandon.add(cancel)
        waiting.push(begin)
        advance()
      })
    },
    async close() {
      closed = true
      for (const cancel of abandon) cancel()
      await Promise.all([...seats].map((seat) => seat.thread.close()))
    },
  }
}
