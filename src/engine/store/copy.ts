import Database from 'better-sqlite3'
import type { Manifest } from '../../core/backup/backup.ts'
import type { Original } from '../../core/catalogue/original.ts'
import { getCatalogue } from './catalogue.ts'
import type { Db } from './database.ts'
import { countChangesAfter } from './log.ts'
import { listOriginals } from './originals.ts'

/** Copied at a time, in pages of the database: a moment, between which the engine answers. */
const step = 2000

/**
 * Copies an open database into a new file by SQLite's online copy: consistent, and including what is written meanwhile.
 * The copy stands alone: it needs no second file beside it.
 */
export async function copyDatabase(db: Db, file: string, signal: AbortSignal): Promise<void> {
  await db.backup(file, {
    progress() {
      signal.throwIfAborted()
      return step
    },
  })
  const copy = new Database(file)
  try {
    copy.pragma('journal_mode = DELETE')
  } finally {
    copy.close()
  }
}

/** What a copy holds, for its manifest. */
export type CopyFacts = Pick<
  Manifest,
  'schema' | 'catalogue' | 'branches' | 'lastChange' | 'items' | 'pages' | 'originals' | 'bytes'
>

/** Reads what a copy of this program's version holds. */
export function readCopy(file: string): { readonly facts: CopyFacts; readonly originals: readonly Original[] } {
  return withCopy(file, (copy) => {
    const { uuid, branches, counts } = getCatalogue(copy, '')
    const originals = listOriginals(copy)
    const facts = {
      schema: Number(copy.pragma('user_version', { simple: true })),
      catalogue: uuid,
      branches: branches.map((branch) => branch.name),
      lastChange: Number(copy.prepare('SELECT coalesce(max(id), 0) FROM log').pluck().get()),
      items: counts.inbox + counts.filed,
      pages: counts.pages,
      originals: originals.length,
      bytes: originals.reduce((sum, { bytes }) => sum + bytes, 0),
    }
    return { facts, originals }
  })
}

/** Opens a copy of any version and lets SQLite look through it. */
export function isSound(file: string): boolean {
  try {
    return withCopy(file, quickCheck).length === 0
  } catch (error) {
    if (error instanceof Database.SqliteError) return false
    throw error
  }
}

/** What SQLite finds wrong in the structure (`quick_check`), as it says it. */
export function quickCheck(copy: Db): string[] {
  const rows = copy.prepare<[], { quick_check: string }>('PRAGMA quick_check').all()
  return rows.map((row) => row.quick_check).filter((said) => said !== 'ok')
}

/** The same of all that it holds (`integrity_check`). */
export function integrityCheck(db: Db): string[] {
  const rows = db.prepare<[], { integrity_check: string }>('PRAGMA integrity_check').all()
  return rows.map((row) => row.integrity_check).filter((said) => said !== 'ok')
}

/** Rows that refer to one that is not there. */
export function listDangling(db: Db): { readonly table: string; readonly rowid: number }[] {
  return db.prepare<[], { table: string; rowid: number }>('PRAGMA foreign_key_check').all()
}

/**
 * How many changes a catalogue's closed database, which may be damaged, holds after one: null where it does not tell,
 * `another` where it is another catalogue's. Throws SQLite's refusal of one that is open.
 */
export function countChangesOf(file: string, catalogue: string, lastChange: number): number | null | 'another' {
  try {
    return withCopy(file, (db) => {
      if (getCatalogue(db, '').uuid !== catalogue) return 'another'
      return countChangesAfter(db, lastChange)
    })
  } catch (error) {
    // Open elsewhere: not damaged at all, perhaps. Whatever else keeps it from telling: it is not known then.
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) throw error
    return null
  }
}

/** Whether an error is SQLite saying that a file is no longer what it wrote. */
export function tellsOfDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB)/.test(error.code)
}

export function withCopy<Value>(file: string, use: (copy: Db) => Value): Value {
  const copy = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return use(copy)
  } finally {
    copy.close()
  }
}
