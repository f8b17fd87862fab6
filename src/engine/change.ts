import type { EventPayload } from '../core/api.ts'
import { Failure } from '../core/failure.ts'
import { type Context, requireSession } from './context.ts'
import type { Db } from './store/database.ts'
import { appendLog } from './store/log.ts'
import type { Entry } from './store/logged.ts'

type Part = EventPayload<'changed'>['part']

/** What a change did, for the log: `subject` like `item:12`, `detail` with the facts before and after. */
export type Trace<Value> =
  | {
      readonly value: Value
      readonly subject: string
      readonly detail: unknown
      /** Other records that changed with it, an entry each. */
      readonly also?: readonly Entry[]
    }
  /** Many records of one kind: all that the log is to say, what stands for the whole last; none where nothing changed. */
  | { readonly value: Value; readonly entries: readonly Entry[] }

/** What changing works with. */
type Changing = Pick<Context, 'session' | 'begunWith' | 'now' | 'who' | 'emit'>

/**
 * Makes a change of the catalogue as one transaction, leaves its trace in the log, and tells the windows. Throws `Failure`
 * where another catalogue was opened since what runs began: what it found out was about the one before.
 */
export function change<Value>(
  context: Changing,
  action: string,
  parts: readonly Part[],
  work: (db: Db, at: string) => Trace<Value>,
): Value {
  const session = requireSession(context)
  const begun = context.begunWith()
  if (begun !== null && begun !== session) {
    throw new Failure('cancelled', '其间打开了另一个目录库，没有改动。请打开原来的目录库重做一遍。')
  }
  const { db } = session
  const at = context.now()
  const who = context.who()
  const value = db.transaction(() => {
    const trace = work(db, at)
    const entries =
      'entries' in trace
        ? trace.entries
        : [...(trace.also ?? []), { action, subject: trace.subject, detail: trace.detail }]
    for (const entry of entries) appendLog(db, { ...entry, who, at })
    return trace.value
  })()
  for (const part of parts) context.emit('changed', { part })
  return value
}
