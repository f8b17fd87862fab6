import { readdir, rm, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { planRotation } from '../../core/backup/rotation.ts'
import { originalPath } from '../../core/catalogue/original.ts'
import { dayOf } from '../../core/day.ts'
import { codeOf } from '../bundle/original.ts'
import { move } from '../disk/move.ts'
import { patience } from '../disk/patience.ts'
import { syncFolder } from '../disk/sync-folder.ts'
import type { Keeping } from './keeping.ts'
import { listBackupFolders, readList, readManifest } from './read-backup.ts'

/**
 * Removes the backups of a store that have had their time, then the originals that none left names. What cannot be read
 * is neither counted nor removed, and then no original is. Returns the names of the backups removed.
 */
export async function clearOut(store: string, { ending }: Keeping, newest: string): Promise<string[]> {
  const folders = await listBackupFolders(store)
  const read = await Promise.all(folders.map(readDated))
  const { remove } = planRotation(
    read.filter((each) => each !== null),
    newest,
  )
  for (const { name } of remove) await removeWhole(join(store, 'backups', name))
  if (remove.length > 0 && !read.includes(null)) await removeUnnamed(store, ending)
  return remove.map(({ name }) => name)
}

async function readDated(folder: string) {
  try {
    const { madeAt, damaged } = await readManifest(folder)
    const day = dayOf(madeAt)
    return { name: basename(folder), day, order: Date.parse(madeAt), good: damaged.length === 0 }
  } catch {
    // Why it cannot be read is found by verifying it; here it is enough to leave it alone.
    return null
  }
}

/** First loses its name: what is cut off here is never taken for a backup. */
async function removeWhole(folder: string): Promise<void> {
  const doomed = join(dirname(folder), `.removed-${basename(folder)}`)
  await move(folder, doomed)
  await syncFolder(dirname(folder))
  await rm(doomed, { recursive: true, force: true, ...patience })
}

async function removeUnnamed(store: string, ending: string): Promise<void> {
  const named = new Set<string>()
  for (const folder of await listBackupFolders(store)) {
    for (const original of await readList(folder, await readManifest(folder)))
      named.add(originalPath(original) + ending)
  }
  for (const shelf of await readdir(join(store, 'originals'))) {
    if (!/^[0-9a-f]{2}$/.test(shelf)) continue
    for (const name of await readdir(join(store, 'originals', shelf))) {
      if (!named.has(`originals/${shelf}/${name}`)) await rm(join(store, 'originals', shelf, name), { force: true })
    }
    await rmdir(join(store, 'originals', shelf)).catch(passFull)
  }
}

function passFull(error: unknown): void {
  if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error
}
