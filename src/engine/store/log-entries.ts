import type { LogEntry } from '../../core/history/entry.ts'
import type { Db } from './database.ts'

export interface LogQuery {
  /** Entries about an item and its pages; null for all. */
  readonly itemId: number | null
  /** Subjects begin with one of these; none stands for all. */
  readonly kinds: readonly string[]
  /** Subjects that begin with none of these are wanted too; null where they are not. */
  readonly known: readonly string[] | null
  readonly from: string | null
  readonly until: string | null
  readonly text: string
}

type LogRow = Omit<LogEntry, 'detail'> & { readonly detail: string }

const columns = 'SELECT id, at, action, subject, detail, who FROM log'

function toLogEntry(row: LogRow): LogEntry {
  return { ...row, detail: JSON.parse(row.detail) }
}

/** Entries that a query lets through, the latest first, below `before`. */
export function listLog(db: Db, query: LogQuery, before: number | null, limit: number): LogEntry[] {
  const { where, values } = toWhere(query)
  return db
    .prepare<unknown[], LogRow>(`${columns} WHERE ${where} AND id < ? ORDER BY id DESC LIMIT ?`)
    .all(...values, before ?? Number.MAX_SAFE_INTEGER, limit)
    .map(toLogEntry)
}

export function findEntry(db: Db, id: number): LogEntry | null {
  const row = db.prepare<[number], LogRow>(`${columns} WHERE id = ?`).get(id)
  return row ? toLogEntry(row) : null
}

/** The entries just before one that are of the same instant, the nearest first. */
export function listEntriesWith(db: Db, { id, at }: Pick<LogEntry, 'id' | 'at'>): LogEntry[] {
  return db
    .prepare<[object], LogRow>(
      `${columns} WHERE id < $id AND id > coalesce((SELECT max(id) FROM log WHERE id < $id AND at <> $at), 0)
       ORDER BY id DESC`,
    )
    .all({ id, at })
    .map(toLogEntry)
}

/** The entries about a record that came after one. */
export function listEntriesOf(db: Db, subject: string, after: number): LogEntry[] {
  return db
    .prepare<[string, number], LogRow>(`${columns} WHERE subject = ? AND id > ? ORDER BY id`)
    .all(subject, after)
    .map(toLogEntry)
}

export function countLog(db: Db, query: LogQuery): number {
  const { where, values } = toWhere(query)
  return Number(
    db
      .prepare<unknown[], number>(`SELECT count(*) FROM log WHERE ${where}`)
      .pluck()
      .get(...values),
  )
}

function toWhere({ itemId, kinds, known, from, until, text }: LogQuery) {
  const isListed = `${kindOf} IN (SELECT value FROM json_each(?))`
  const isUnknown = `${kindOf} NOT IN (SELECT value FROM json_each(?))`
  const asked = [
    itemId !== null && {
      sql: "(subject = ? OR subject IN (SELECT 'page:' || id FROM pages WHERE item_id = ?))",
      values: [`item:${itemId}`, itemId],
    },
    kinds.length > 0 && known === null && { sql: isListed, values: [JSON.stringify(kinds)] },
    known !== null && {
      sql: `(${isListed} OR ${isUnknown})`,
      values: [JSON.stringify(kinds), JSON.stringify(known)],
    },
    from !== null && { sql: 'at >= ?', values: [from] },
    until !== null && { sql: 'at < ?', values: [until] },
    // As the text stands in JSON.
    text !== '' && { sql: 'instr(detail, ?) > 0', values: [JSON.stringify(text).slice(1, -1)] },
  ].filter((part) => part !== false)
  return {
    where: ['1', ...asked.map(({ sql }) => sql)].join(' AND '),
    values: asked.flatMap(({ values }): (string | number)[] => values),
  }
}

/** What stands before the id in a subject like `item:12`. */
const kindOf = "substr(subject, 1, instr(subject || ':', ':') - 1)"

type Name = (id: number) => string | null

/** What lines, members and items are called now, by id; null where there is none. */
export function openStoredNames(db: Db): { readonly line: Name; readonly member: Name; readonly item: Name } {
  const of = (sql: string): Name => {
    const find = db.prepare<[number], string>(sql).pluck()
    const known = new Map<number, string | null>()
    return (id) => {
      const name = known.get(id) ?? find.get(id) ?? null
      known.set(id, name)
      return name
    }
  }
  return {
    line: of("SELECT code || ' ' || title FROM lines WHERE id = ?"),
    member: of('SELECT name FROM members WHERE id = ?'),
    item: of("SELECT trim(coalesce(code, '') || ' ' || title) FROM items WHERE id = ?"),
  }
}
