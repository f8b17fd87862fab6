import { mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Original, originalPath } from '../../core/catalogue/original.ts'
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
      const { sha256 } = await keeping.take(join(store, path + keeping.ending), temporary, signal)
      if (sha256 !== original.sha256) continue
      await moveAside(folder, path)
      await makeLasting(dirname(join(folder, path)))
      await move(temporary, join(folder, path))
      await syncFolder(dirname(join(folder, path)))
      return true
    } catch (error) {
      signal.throwIfAborted()
      if (!['ENOENT', 'EIO', 'EACCES', 'EPERM'].includes(codeOf(error))) throw error
    } finally {
      await rm(temporary, { force: true })
    }
  }
  return false
}

async function moveAside(folder: string, path: string): Promise<void> {
  const aside = join(folder, asideFolder, `${crypto.randomUUID().slice(0, 8)}-${basename(path)}`)
  await mkdir(dirname(aside), { recursive: true })
  await move(join(folder, path), aside).catch((error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
}
