import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Original, originalPath } from '../../core/catalogue/original.ts'
import { isReadable } from '../backup/copy-originals.ts'
import type { Keeping } from '../backup/keeping.ts'
import { codeOf } from '../bundle/original.ts'
import { move } from '../disk/move.ts'
import { makeLasting, syncFolder } from '../disk/sync-folder.ts'

/** Where what is damaged is kept, in the catalogue's folder. */
export const asideFolder = 'damaged'

/** A store, and the way to read it. */
export interface OpenStore {
  readonly store: string
  readonly keeping: Keeping
}

/**
 * Puts an original back from the first store that holds it whole, proven by its hash before it takes the damaged one's
 * place, which is kept aside. False where no store has it.
 */
export async function healOriginal(
  folder: string,
  stores: readonly OpenStore[],
  original: Original,
  signal: AbortSignal,
): Promise<boolean> {
  const path = originalPath(original)
  for (const { store, keeping } of stores) {
    const temporary = join(folder, 'originals/.tmp', crypto.randomUUID())
    try {
      const copy = join(store, path + keeping.ending)
      if (!(await takeWhole(keeping, copy, temporary, original.sha256, signal))) continue
      await moveAside(folder, path)
      await makeLasting(dirname(join(folder, path)))
      await move(temporary, join(folder, path))
      await syncFolder(dirname(join(folder, path)))
      return true
    } finally {
      await rm(temporary, { force: true })
    }
  }
  return false
}

/** False where a store has no whole copy. Throws what goes wrong on the catalogue's own disk. */
async function takeWhole(
  keeping: Keeping,
  copy: string,
  temporary: string,
  sha256: string,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    return (await keeping.take(copy, temporary, signal)).sha256 === sha256
  } catch (error) {
    signal.throwIfAborted()
    if (await isReadable(copy)) throw error
    return false
  }
}

async function moveAside(folder: string, path: string): Promise<void> {
  const aside = join(folder, asideFolder, `${crypto.randomUUID().slice(0, 8)}-${basename(path)}`)
  await mkdir(dirname(aside), { recursive: true })
  await move(join(folder, path), aside).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
}
