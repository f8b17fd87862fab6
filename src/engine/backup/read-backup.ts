import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Backup, isBackupName, Manifest } from '../../core/backup/backup.ts'
import { type Listed, parseOriginalList } from '../../core/backup/original-list.ts'
import { Failure } from '../../core/failure.ts'
import { readHashed } from '../originals/copy.ts'
import { backupsFolder, listStores } from './store.ts'

export const manifestName = 'manifest.json'
/** Named unlike a catalogue's, so that a backup is never opened as one and altered. */
export const copyName = 'copy.db'
export const listName = 'originals.sha256'

/** The folders of a store's whole backups, newest first. */
export async function listBackupFolders(store: string): Promise<string[]> {
  const names = await readdir(join(store, backupsFolder))
  return names
    .filter(isBackupName)
    .sort()
    .reverse()
    .map((name) => join(store, backupsFolder, name))
}

/** Throws `unreadable` or `too-new` for what is no backup that this program knows. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch((error: unknown) => {
    throw damaged(folder, error)
  })
  const parsed = Manifest.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw damaged(folder, parsed.error)
}

/** The originals of a backup; throws `unreadable` where the list is not the one that was written. */
export async function readList(folder: string, manifest: Manifest): Promise<Listed[]> {
  const path = join(folder, listName)
  const { sha256 } = await readHashed(path).catch((error: unknown) => {
    throw damaged(folder, error)
  })
  const listed = sha256 === manifest.list.sha256 ? parseOriginalList(await readFile(path, 'utf8')) : null
  if (listed === null) throw damaged(folder)
  return listed
}

/** Every backup that a place holds, newest first; what cannot be read is left out. */
export async function findBackups(place: string): Promise<Backup[]> {
  const folders = await Promise.all((await listStores(place)).map(listBackupFolders))
  const found = await Promise.all(
    folders.flat().map(async (folder) => {
      const manifest = await readManifest(folder).catch(passFailures)
      return manifest && toBackup(folder, manifest)
    }),
  )
  return found.filter((backup) => backup !== null).sort((a, b) => b.madeAt.localeCompare(a.madeAt))
}

export function toBackup(folder: string, { damaged, ...manifest }: Manifest): Backup {
  const { format: _, database: __, list: ___, ...facts } = manifest
  return { ...facts, folder, name: basename(folder), damaged: damaged.length }
}

function passFailures(error: unknown): null {
  if (error instanceof Failure) return null
  throw error
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // What it fails to be is said by the schema.
    return null
  }
}

function damaged(folder: string, cause?: unknown): Failure {
  const sentence = `备份“${basename(folder)}”的清单读不出来，不能使用。请选择另一份备份。`
  return new Failure('unreadable', sentence, { folder }, { cause })
}
