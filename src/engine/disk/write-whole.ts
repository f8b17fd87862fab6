import { rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { move } from './move.ts'
import { syncFolder } from './sync-folder.ts'

/** Writes a file whole or not at all, replacing what was there. */
export async function writeWhole(out: string, bytes: string | Uint8Array): Promise<void> {
  const partial = join(dirname(out), `.${basename(out)}.partial-${process.pid}`)
  try {
    await writeFile(partial, bytes, { flush: true })
    await move(partial, out)
    await syncFolder(dirname(out))
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
