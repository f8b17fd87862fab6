import { accessSync, closeSync, constants, existsSync, openSync, readSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Failure } from '../../core/failure.ts'
import { moveSync } from '../disk/move.ts'
import { keepStatements } from './kept-statements.ts'
import { type Migration, migrate, newestVersion } from './migrate.ts'

export type Db = Database.Database

/** "LEDG": marks the file as ours (SQLite's application_id). */
export const applicationId = 0x4c454447

/** The name of the SQLite file in a catalogue's folder. */
export const databaseName = 'catalogue.db'

const magic = 'SQLite format 3\0'

/** What a catalogue's database is called until it holds all that it begins with. */
export const unfinishedName = '.new-catalogue.db'

/**
 * Makes a catalogue's database and opens it. `fill` writes what it begins with; until that is done the file bears
 * another name, so that a sudden end leaves either a whole catalogue or none.
 */
export function createDatabase(folder: string, migrations: readonly Migration[], fill: (db: Db) => void): Db {
  const file = join(folder, unfinishedName)
  rmSync(file, { force: true })
  rmSync(`${file}-journal`, { force: true })
  const db = connect(file, false)
  try {
    db.pragma(`application_id = ${applicationId}`)
    migrate(db, migrations)
    db.transaction(() => fill(db))()
    db.close()
    moveSync(file, join(folder, databaseName))
  } catch (error) {
    db.close()
    rmSync(file, { force: true })
    throw translateStoreError(error, folder)
  }
  return openDatabase(folder, migrations)
}

/**
 * Opens a catalogue's database for this process alone, migrated to this program's version.
 * Refuses, without touching it, a file that is not ours or comes from a newer program; refuses one in use.
 */
export function openDatabase(folder: string, migrations: readonly Migration[]): Db {
  const file = join(folder, databaseName)
  if (!existsSync(file)) {
    throw new Failure(
      'not-found',
      `“${folder}”里没有目录库。请选择目录库所在的文件夹，一般以“台账”结尾；在移动磁盘上的，请先接好再打开。`,
    )
  }
  checkHeader(file, newestVersion(migrations))
  const db = connect(file, true)
  try {
    takeOver(db)
    migrate(db, migrations, folder)
    keepStatements(db)
    return db
  } catch (error) {
    db.close()
    throw translateStoreError(error, folder)
  }
}

function connect(file: string, mustExist: boolean): Db {
  try {
    return new Database(file, { timeout: 300, fileMustExist: mustExist })
  } catch (error) {
    throw translateStoreError(error, file)
  }
}

/**
 * Writes the database anew, so that of what was removed nothing is left in pages that are free or in the log of writes
 * (about 2 s for 100,000 pages).
 */
export function eraseRemoved(db: Db): void {
  db.exec('VACUUM')
  db.pragma('wal_checkpoint(TRUNCATE)')
}

/** Rows written since the database was opened: the same number twice means that nothing has changed in between. */
export function countChanges(db: Db): number {
  return Number(db.prepare('SELECT total_changes()').pluck().get())
}

/** One writer, durable commits, and the whole file locked until it is closed or the process ends. */
function takeOver(db: Db): void {
  db.pragma('locking_mode = EXCLUSIVE')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cache_size = -65536')
  db.exec('BEGIN IMMEDIATE; COMMIT')
}

/** Reads the first 100 bytes (SQLite file format, 1.3) so that a stranger's file is not even opened. */
function checkHeader(file: string, newest: number): void {
  const header = Buffer.alloc(100)
  const handle = openFile(file)
  try {
    readSync(handle, header, 0, 100, 0)
  } finally {
    closeSync(handle)
  }
  if (header.toString('latin1', 0, 16) !== magic || header.readUInt32BE(68) !== applicationId) {
    throw new Failure('unsupported', `“${file}”不是本程序的目录库，没有改动它。请选择本程序建立的目录库文件夹。`)
  }
  const version = header.readUInt32BE(60)
  if (version > newest) throw tooNew(version, newest)
}

function openFile(file: string): number {
  try {
    // SQLite reports a read-only disk as a broken one; the file system says it plainly.
    accessSync(file, constants.W_OK)
    return openSync(file, 'r')
  } catch (error) {
    throw translateStoreError(error, file)
  }
}

export function tooNew(version: number, newest: number): Failure {
  return new Failure(
    'too-new',
    `这个目录库由更新版本的程序建立（版本 ${version}，本程序只认识到 ${newest}），没有改动它。请安装新版程序后再打开。`,
    { version, newest },
  )
}

/** SQLite's and the file system's refusals, as sentences. Whatever is not known stays a bug. */
export function translateStoreError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error
  const { code } = error
  if (code.startsWith('SQLITE_BUSY')) {
    return new Failure(
      'busy',
      `目录库“${path}”正由另一个窗口或命令使用。请先关闭它，再打开。`,
      { path },
      { cause: error },
    )
  }
  if (/^SQLITE_(READONLY|CANTOPEN)/.test(code) || ['EROFS', 'EACCES', 'EPERM'].includes(code)) {
    return new Failure(
      'unsupported',
      `无法写入“${path}”：磁盘只读或没有权限。请把目录库放在本机可写的磁盘上。`,
      { path },
      { cause: error },
    )
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new Failure(
      'unreadable',
      `目录库“${path}”的数据文件已损坏。请用最近的备份恢复，损坏的文件不要删除。`,
      { path },
      { cause: error },
    )
  }
  if (code.startsWith('SQLITE_IOERR')) {
    return new Failure(
      'unreadable',
      `读写“${path}”时磁盘出错。请检查磁盘与连接，重新打开后再试。`,
      { path },
      { cause: error },
    )
  }
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code)) {
    return new Failure('no-space', `磁盘空间不足，没有写入“${path}”。请清理磁盘后重试。`, { path }, { cause: error })
  }
  return error
}
