import Database from 'better-sqlite3'
import type { Manifest } from '../../core/backup/backup.ts'
import type { Original } from '../../core/catalogue/original.ts'
import { getCatalogue } from './catalogue.ts'
import type { Db } from './database.ts'
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

/** Opens a copy of any version and lets SQLite look through it (`quick_check`). */
export function isSound(file: string): boolean {
  try {
    return withCopy(file, (copy) => copy.pragma('quick_check', { simple: true }) === 'ok')
  } catch (error) {
    if (error instanceof Database.SqliteError) return false
    throw error
  }
}

function withCopy<Value>(file: string, use: (copy: Db) => Value): Value {
  const copy = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return use(copy)
  } finally {
    copy.close()
  }
}
