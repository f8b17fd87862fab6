import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Backup, isBackupName, Manifest } from '../../core/backup/backup.ts'
import { type Listed, parseOriginalList } from '../../core/backup/original-list.ts'
import { sealedEnding } from '../../core/backup/seal.ts'
import { Failure } from '../../core/failure.ts'
import type { Context } from '../context.ts'
import { readSmall } from '../disk/open-file.ts'
import { openText } from '../seal/key.ts'
import { keepingFor } from './keeping.ts'
import { backupsFolder, listStores } from './store.ts'

export const manifestName = 'manifest.json'
/** Named unlike a catalogue's, so that a backup is never opened as one and altered. */
export const copyName = 'copy.db'
export const listName = 'originals.sha256'

/** The list of a million originals is no longer. */
const mostBytes = 128 << 20

/** The folders of a store's whole backups, newest first. */
export async function listBackupFolders(store: string): Promise<string[]> {
  const names = await readdir(join(store, backupsFolder))
  return names
    .filter(isBackupName)
    .sort()
    .reverse()
    .map((name) => join(store, backupsFolder, name))
}

/**
 * Throws `unreadable` for what is no backup that this program knows. Of a sealed one it is what can be seen from outside,
 * or, with the key, all of it; then both must say the same.
 */
export async function readManifest(folder: string, identity: string | null = null): Promise<Manifest> {
  const seen = parse(folder, await readPart(folder, manifestName))
  if (seen.format === 1 || identity === null) return seen
  const text = await openText(await readPart(folder, manifestName + sealedEnding), identity)
  const whole = parse(folder, Buffer.from(text ?? ''))
  if (!isDeepStrictEqual({ ...whole, branches: [] }, seen)) throw damaged(folder)
  return whole
}

function readPart(folder: string, name: string): Promise<Buffer> {
  return readSmall(join(folder, name), mostBytes).catch((error: unknown) => {
    throw damaged(folder, error)
  })
}

function parse(folder: string, bytes: Buffer): Manifest {
  const parsed = Manifest.safeParse(parseJson(bytes.toString()))
  if (parsed.success) return parsed.data
  throw damaged(folder, parsed.error)
}

/** The originals of a backup; throws `unreadable` where the list is not the one that was written. */
export async function readList(folder: string, manifest: Manifest): Promise<Listed[]> {
  const bytes = await readPart(folder, listName)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const listed = sha256 === manifest.list.sha256 ? parseOriginalList(bytes.toString()) : null
  if (listed === null) throw damaged(folder)
  return listed
}

/** Every backup that a place holds, newest first; what cannot be read is left out. */
export async function findBackups(context: Context, place: string): Promise<Backup[]> {
  const found = await Promise.all(
    (await listStores(place)).map(async (store) => {
      const { identity } = await keepingFor(context, store)
      return Promise.all((await listBackupFolders(store)).map((folder) => findBackup(folder, identity)))
    }),
  )
  return found
    .flat()
    .filter((backup) => backup !== null)
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt))
}

async function findBackup(folder: string, identity: string | null): Promise<Backup | null> {
  const manifest = await readManifest(folder, identity).catch(passFailures)
  return manifest && toBackup(folder, manifest, identity)
}

export function toBackup(folder: string, { damaged, ...manifest }: Manifest, identity: string | null): Backup {
  const { format, database: _, list: __, ...facts } = manifest
  const seal = format === 1 ? 'none' : identity === null ? 'shut' : 'open'
  return { ...facts, folder, name: basename(folder), damaged: damaged.length, seal }
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
