import * as z from 'zod'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import type { Db } from './database.ts'

/** What the log holds whole, in an entry for each change. */
export type LoggedKind =
  | 'item'
  | 'branch'
  | 'activity'
  | 'member'
  | 'term'
  | 'certificate'
  | 'box-note'
  | 'waiver'
  | 'search'
  | 'page'
  | 'account'
  | 'desk'

/** What happened to one record. */
export interface Entry {
  readonly action: string
  readonly subject: string
  /** `by`: who says so, where that is another than who sits there. */
  readonly detail: {
    readonly before: object | null
    readonly after: object | null
    readonly undoes?: number
    readonly by?: string
  }
}

/** What the log keeps of an item: everything a person or a filing decided. Page and reading counts are not that. */
export function toLogged({ images: _, read: __, ...item }: ItemSummary): Omit<ItemSummary, 'images' | 'read'> {
  return item
}

/** The entry for a record that was added (`before` null), changed, or removed (`after` null). */
export function toEntry(kind: LoggedKind, id: number, before: object | null, after: object | null): Entry {
  const what = before === null ? 'add' : after === null ? 'remove' : 'change'
  return { action: `${kind}.${what}`, subject: `${kind}:${id}`, detail: { before, after } }
}

const Detail = z.object({ after: z.record(z.string(), z.unknown()).nullish() })

/** The records of a kind as the last entry about each left it, by id; null for one removed. */
export function listLogged(db: Db, kind: string): Map<number, Readonly<Record<string, unknown>> | null> {
  const rows = db
    .prepare<[string], { subject: string; detail: string }>(
      `SELECT subject, detail, max(id) FROM log WHERE subject GLOB ? GROUP BY subject`,
    )
    .all(`${kind}:*`)
  return new Map(
    rows.map(({ subject, detail }) => [
      Number(subject.slice(kind.length + 1)),
      Detail.parse(JSON.parse(detail)).after ?? null,
    ]),
  )
}

/**
 * Does a record agree with what was logged of it? Only what both have is compared, at any depth: a later version of the
 * program may know more of a record than the entry did.
 */
export function agrees(logged: unknown, record: unknown): boolean {
  if (Array.isArray(logged) && Array.isArray(record)) {
    return logged.length === record.length && logged.every((each, index) => agrees(each, record[index]))
  }
  if (isRecord(logged) && isRecord(record)) {
    return Object.keys(logged).every((key) => !(key in record) || agrees(logged[key], record[key]))
  }
  return logged === record
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
