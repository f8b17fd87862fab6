import { lstat, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Original, originalPath } from '../../core/catalogue/original.ts'
import { codeOf } from '../bundle/original.ts'
import { move } from '../disk/move.ts'
import { makeLasting, syncFolder } from '../disk/sync-folder.ts'
import { readHashed } from '../originals/copy.ts'
import type { Copy, Keeping } from './keeping.ts'

type Kept = Pick<Original, 'sha256' | 'mediaType'> & { readonly bytes?: number }

interface Tools {
  readonly signal: AbortSignal
  progress(done: number): void
  /** Waits, before a file, while the job is paused. */
  pass?(): Promise<void>
}

/** Where originals lie and where they are to lie, and how they get there. */
export interface Way {
  from(original: Kept): string
  to(original: Kept): string
  /** The size that one of so many bytes has there. */
  sizeThere(bytes: number): number
  /** A folder on the same disk as where they go. */
  readonly staging: string
  readonly copy: Copy
}

export function intoStore(folder: string, store: string, { ending, sizeOf, put }: Keeping): Way {
  return {
    from: (original) => join(folder, originalPath(original)),
    to: (original) => join(store, originalPath(original) + ending),
    sizeThere: sizeOf,
    staging: join(store, 'originals/.tmp'),
    copy: put,
  }
}

export function outOfStore(store: string, folder: string, { ending, take }: Keeping): Way {
  return {
    from: (original) => join(store, originalPath(original) + ending),
    to: (original) => join(folder, originalPath(original)),
    sizeThere: (bytes) => bytes,
    staging: join(folder, 'originals/.tmp'),
    copy: take,
  }
}

/** Copied side by side: a slow disk waits less for itself. */
const lanes = 4

/**
 * Copies originals, those that are not there yet; each is what its name says before it gets that name. Damaged and missing
 * ones are named, and never stop the rest.
 */
export async function copyOriginals(
  way: Way,
  originals: readonly Kept[],
  { signal, progress, pass }: Tools,
): Promise<{ readonly copied: number; readonly damaged: string[] }> {
  const damaged: string[] = []
  const touched = new Set<string>()
  const queue = originals.values()
  let [copied, done] = [0, 0]
  const lane = async () => {
    for (const original of queue) {
      signal.throwIfAborted()
      await pass?.()
      const target = way.to(original)
      if (!(await isThere(target, original.bytes === undefined ? undefined : way.sizeThere(original.bytes)))) {
        if (await copyOne(way, original, signal)) {
          copied += 1
          touched.add(dirname(target))
        } else damaged.push(originalPath(original))
      }
      done += 1
      progress(done)
    }
  }
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane))
  for (const end of ended) if (end.status === 'rejected') throw end.reason
  for (const folder of touched) await syncFolder(folder)
  return { copied, damaged: damaged.sort() }
}

async function isThere(path: string, bytes: number | undefined): Promise<boolean> {
  try {
    // A link is none of ours, wherever it leads.
    const found = await lstat(path)
    return found.isFile() && (bytes === undefined || found.size === bytes)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** False where the source is gone or is not what it is called. */
async function copyOne(way: Way, original: Kept, signal: AbortSignal): Promise<boolean> {
  const [source, target] = [way.from(original), way.to(original)]
  const temporary = join(way.staging, crypto.randomUUID())
  try {
    const { sha256 } = await way.copy(source, temporary, signal)
    if (sha256 !== original.sha256) return false
    await makeLasting(dirname(target))
    await move(temporary, target)
    return true
  } catch (error) {
    signal.throwIfAborted()
    // Trouble at the target ends the whole; trouble with this one file does not.
    if (await isReadable(source)) throw error
    return false
  } finally {
    await rm(temporary, { force: true })
  }
}

/** Whether a file can be read to its end: else what went wrong with its copy is no fault of the target. */
export async function isReadable(source: string): Promise<boolean> {
  return readHashed(source).then(
    () => true,
    () => false,
  )
}
