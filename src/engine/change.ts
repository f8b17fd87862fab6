import type { EventPayload } from '../core/api.ts'
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

/** Makes a change of the catalogue as one transaction, leaves its trace in the log, and tells the windows. */
export function change<Value>(
  context: Context,
  action: string,
  parts: readonly Part[],
  work: (db: Db, at: string) => Trace<Value>,
): Value {
  const { db } = requireSession(context)
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
