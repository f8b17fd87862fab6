import { createHash } from 'node:crypto'
import type { Db } from './database.ts'

/** One entry of the append-only log. `hash` seals the entry to the one before it. */
interface LogRow {
  readonly id: number
  readonly at: string
  readonly action: string
  readonly subject: string
  readonly detail: string
  /** In whose name; null where nobody said it, as in all entries of earlier programs. */
  readonly who: string | null
  readonly previous: string
  readonly hash: string
}

const genesis = '0'.repeat(64)

/** Records a change; call it inside the transaction that makes the change. `subject` is like `item:12`. */
export function appendLog(
  db: Db,
  entry: {
    readonly action: string
    readonly subject: string
    readonly detail: unknown
    readonly who: string
    readonly at: string
  },
): void {
  const last = db.prepare<[], { hash: string }>('SELECT hash FROM log ORDER BY id DESC LIMIT 1').get()
  const previous = last?.hash ?? genesis
  const detail = JSON.stringify(entry.detail)
  const who = entry.who === '' ? null : entry.who
  const hash = seal({ ...entry, who, detail, previous })
  db.prepare('INSERT INTO log (at, action, subject, detail, who, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    entry.at,
    entry.action,
    entry.subject,
    detail,
    who,
    previous,
    hash,
  )
}

/** Entries after one, but for those of backups, checks and updates, which change nothing that is backed up. */
export function countChangesAfter(db: Db, id: number): number {
  return Number(
    db
      .prepare(
        "SELECT count(*) FROM log WHERE id > ? AND action NOT LIKE 'backup.%' AND action NOT LIKE 'health.%' AND action <> 'catalogue.update'",
      )
      .pluck()
      .get(id),
  )
}

/** The last entry of an action: when, and its detail. */
export function findLastOf(db: Db, action: string): { readonly at: string; readonly detail: unknown } | null {
  const row = db
    .prepare<[string], { at: string; detail: string }>(
      "SELECT at, detail FROM log WHERE subject = 'catalogue' AND action = ? ORDER BY id DESC LIMIT 1",
    )
    .get(action)
  return row ? { at: row.at, detail: JSON.parse(row.detail) } : null
}

/** When the catalogue was updated, if no backup was made since. */
export function findUpdateSinceBackup(db: Db): string | null {
  const row = db
    .prepare<[], string>(
      `SELECT at FROM log WHERE subject = 'catalogue' AND action = 'catalogue.update'
         AND id > coalesce((SELECT max(id) FROM log WHERE subject = 'backup' AND action = 'backup.make'), 0)
       ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
  return row.get() ?? null
}

/** Follows the chain from the first entry; returns the ids of entries that do not fit, and how many were seen. */
export function verifyLog(db: Db): { readonly checked: number; readonly broken: number[] } {
  let previous = genesis
  let checked = 0
  const broken: number[] = []
  for (const row of db.prepare<[], LogRow>('SELECT * FROM log ORDER BY id').iterate()) {
    checked += 1
    if (row.id !== checked || row.previous !== previous || row.hash !== seal(row)) broken.push(row.id)
    previous = row.hash
  }
  return { checked, broken }
}

function seal(row: Pick<LogRow, 'at' | 'action' | 'subject' | 'detail' | 'who' | 'previous'>): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        row.previous,
        row.at,
        row.action,
        row.subject,
        row.detail,
        ...(row.who === null ? [] : [row.who]),
      ]),
    )
    .digest('hex')
}
