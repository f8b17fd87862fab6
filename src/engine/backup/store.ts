import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import * as z from 'zod'
import { storePrefix, toStoreName } from '../../core/backup/backup.ts'
import { Recipient } from '../../core/backup/seal.ts'
import { Failure } from '../../core/failure.ts'
import { codeOf } from '../bundle/original.ts'
import { move } from '../disk/move.ts'
import { readSmall } from '../disk/open-file.ts'
import { patience } from '../disk/patience.ts'
import { makeLasting, syncFolder } from '../disk/sync-folder.ts'

/*
 * A place holds a folder for each catalogue backed up there (its store): `originals/` by their SHA-256, shared by all
 * backups; `backups/NAME/` with a copy of the database, a list of its originals and a manifest; and a mark that says
 * what the folder is. Unfinished work lies under names that begin with a dot.
 */

export const markName = '台账备份.json'
/** Its backups stay as they are, and no more are put there. */
const isRetired = z.boolean().default(false)
/** `recipient`: all files here are sealed to it. Earlier programs know form 1 alone and leave the others be. */
const Mark = z.discriminatedUnion('format', [
  z.object({ format: z.literal(1), catalogue: z.string(), recipient: z.null().default(null), isRetired }),
  z.object({ format: z.literal(2), catalogue: z.string(), recipient: Recipient, isRetired }),
])
const mostMarkBytes = 4096
export type Mark = z.infer<typeof Mark>

export const backupsFolder = 'backups'
export const stagingFolder = 'originals/.tmp'

/** The stores of a place, which may be one of them itself. Throws `not-found` where there is no such folder. */
export async function listStores(place: string): Promise<string[]> {
  const names = await readdir(place).catch((error: unknown) => {
    throw gone(place, error)
  })
  const folders = [place, ...names.filter((name) => name.startsWith(storePrefix)).map((name) => join(place, name))]
  const marks = await Promise.all(folders.map(readMark))
  return folders.filter((_, index) => marks[index] !== null)
}

/** The store of a catalogue in a place where one was made. Throws `not-found` where the place or the store is gone. */
export async function requireStore(place: string, catalogue: string): Promise<string> {
  const stores = await listStores(place)
  const marks = await Promise.all(stores.map(readMark))
  const found = stores.find((_, index) => marks[index]?.catalogue === catalogue && !marks[index].isRetired)
  if (found === undefined) throw gone(place)
  return found
}

/** The same, made ready where it is not there yet; `place` itself may be missing, but not the folder above. */
export async function makeStore(place: string, catalogue: string): Promise<string> {
  if (!(await isFolder(place)) && !(await isFolder(dirname(place)))) throw gone(place)
  await makeLasting(place)
  const known = await requireStore(place, catalogue).catch(() => null)
  if (known !== null) return known
  const store = join(place, toStoreName(catalogue, new Set(await readdir(place))))
  await layStore(store, { format: 1, catalogue })
  return store
}

/** Makes a store's folders and says what it is, in that order. */
export async function layStore(store: string, mark: z.input<typeof Mark>): Promise<void> {
  for (const folder of [backupsFolder, stagingFolder]) await makeLasting(join(store, folder))
  const temporary = join(store, `.${markName}`)
  await writeFile(temporary, JSON.stringify(mark), { flush: true })
  await move(temporary, join(store, markName))
  await syncFolder(store)
}

/** Takes away what runs that were cut off left behind. One engine at a time works in a store. */
export async function sweepStore(store: string): Promise<void> {
  for (const folder of [backupsFolder, stagingFolder]) {
    await mkdir(join(store, folder), { recursive: true })
    for (const name of await readdir(join(store, folder))) {
      if (folder === stagingFolder || name.startsWith('.')) {
        await rm(join(store, folder, name), { recursive: true, force: true, ...patience })
      }
    }
  }
}

/** Which store a backup's folder lies in. */
export function storeOf(backupFolder: string): string {
  return dirname(dirname(backupFolder))
}

/** What a folder says it is; null where it is no store. */
export async function readMark(folder: string): Promise<Mark | null> {
  try {
    return Mark.parse(JSON.parse((await readSmall(join(folder, markName), mostMarkBytes)).toString()))
  } catch {
    // Unreadable, not ours or not there: in each case no store that could be used.
    return null
  }
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function gone(place: string, cause?: unknown): Failure {
  return new Failure(
    'not-found',
    `备份位置“${place}”不在，或其中没有这个目录库的备份。请插好备份用的磁盘再试，或重新选择位置。`,
    { place },
    { cause },
  )
}

/** What went wrong at a place, as sentences; `cancelled` and bugs pass through. */
export function translatePlaceError(error: unknown, place: string): unknown {
  const code = codeOf(error)
  const because = { cause: error }
  if (error instanceof Failure || code === '' || code.startsWith('SQLITE')) return error
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return new Failure(
        'no-space',
        '备份磁盘空间不足，这次备份没有完成，以前的备份都完好。请清理磁盘，或换一个位置。',
        { place },
        because,
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure(
        'unsupported',
        `不能在备份位置“${place}”写入：磁盘只读或没有权限。请换一个位置。`,
        { place },
        because,
      )
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
      return gone(place, error)
    default:
      return new Failure(
        'unreadable',
        `读写备份位置“${basename(place)}”时出错（${code}），这次没有完成，以前的备份都完好。请检查磁盘与连接后再试。`,
        { place },
        because,
      )
  }
}
