import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** A file to import; `path` is where it is. What cannot be a scan is found out when it is looked at. */
export interface ListedFile {
  readonly path: string
}

/** Files that systems leave in folders, which nobody chose. */
const leftovers = /^(\.|Thumbs\.db$|desktop\.ini$|~\$)/i

/**
 * The files behind the given paths: files as they are, folders with all they hold, in name order.
 * Each folder is entered once however often links lead to it. What cannot be looked into is listed as itself,
 * so that it fails with its reason when it is opened.
 */
export async function listFiles(paths: readonly string[]): Promise<ListedFile[]> {
  const entered = new Set<string>()
  const found: ListedFile[] = []
  for (const path of paths) await visit(path, entered, found)
  return found
}

async function visit(path: string, entered: Set<string>, found: ListedFile[]): Promise<void> {
  const entries = await listFolder(path, entered)
  if (entries === null) {
    found.push({ path })
    return
  }
  const names = entries.map((entry) => entry.name).filter((name) => !leftovers.test(basename(name)))
  for (const name of names.sort((a, b) => a.localeCompare(b, 'zh', { numeric: true }))) {
    await visit(join(path, name), entered, found)
  }
}

/** The entries of a folder; none when it was entered already; null when it is no folder that can be read. */
async function listFolder(path: string, entered: Set<string>): Promise<Dirent[] | null> {
  try {
    if (!(await stat(path)).isDirectory()) return null
    const real = await realpath(path)
    if (entered.has(real)) return []
    entered.add(real)
    return await readdir(path, { withFileTypes: true })
  } catch {
    // Not lost: the path is listed, and opening it will say what is wrong.
    return null
  }
}
