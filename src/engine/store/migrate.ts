import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pad } from '../../core/day.ts'
import { moveSync } from '../disk/move.ts'
import { syncFolderSync } from '../disk/sync-folder.ts'
import { type Db, tooNew } from './database.ts'
import { takeIntoLog, wholeSince } from './take-into-log.ts'

/** A step of the schema, from a file `NNNN-what.sql`; forward only. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** Reads the migrations of a folder, in order; they are numbered from 1 without gaps. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name, index) => {
    if (!name.startsWith(`${pad(index + 1, 4)}-`)) throw new Error(`migration ${name} is not number ${index + 1}`)
    return { version: index + 1, name, sql: readFileSync(join(folder, name), 'utf8') }
  })
}

export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.length
}

/**
 * Brings a database to the newest version, all pending steps in one transaction.
 * With `folder`, a database that already holds something is first copied to `backups/`.
 */
export function migrate(db: Db, migrations: readonly Migration[], folder?: string): void {
  const version = Number(db.pragma('user_version', { simple: true }))
  const newest = newestVersion(migrations)
  if (version > newest) throw tooNew(version, newest)
  if (version === newest) return
  if (folder !== undefined && version > 0) copyAside(db, folder, version)
  db.transaction(() => {
    for (const migration of migrations.slice(version)) db.exec(migration.sql)
    if (version > 0 && version < wholeSince && newest >= wholeSince) takeIntoLog(db, new Date().toISOString())
    db.pragma(`user_version = ${newest}`)
  })()
}

/** Under its name it is whole and on the disk; of a version only the last copy is kept. */
function copyAside(db: Db, folder: string, version: number): void {
  const backups = join(folder, 'backups')
  const name = `before-version-${version + 1}.db`
  const unfinished = join(backups, `.${name}`)
  mkdirSync(backups, { recursive: true })
  for (const left of [unfinished, `${unfinished}-journal`]) rmSync(left, { force: true })
  db.prepare('VACUUM INTO ?').run(unfinished)
  sync(unfinished)
  moveSync(unfinished, join(backups, name))
  syncFolderSync(backups)
}

function sync(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
