import { closeSync, fsyncSync, openSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** File systems (some shares, some of virtual machines) that keep no folders of their own to flush say one of these. */
const without = ['EINVAL', 'ENOTSUP', 'ENOSYS']

/** Makes renames in a folder last through a power cut. Windows has no such call and needs none. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!keepsNone(error)) throw error
  } finally {
    await handle.close()
  }
}

/** The same where nothing else goes on meanwhile. */
export function syncFolderSync(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    if (!keepsNone(error)) throw error
  } finally {
    closeSync(handle)
  }
}

function keepsNone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && without.includes(String(error.code))
}

/** Makes a folder with those above it that are missing, so that they last: what is in one is lost with its own name. */
export async function makeLasting(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first !== undefined) for (const above of listAbove(folder, first)) await syncFolder(above)
}

/** The folders that hold the names of `folder` and those above it, up to `first`. */
export function listAbove(folder: string, first: string): string[] {
  const above = dirname(folder)
  if (above === folder) return []
  return folder === first ? [above] : [above, ...listAbove(above, first)]
}
