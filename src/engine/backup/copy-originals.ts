import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Original, originalPath } from '../../core/catalogue/original.ts'
import { codeOf } from '../bundle/original.ts'
import { syncFolder } from '../disk/sync-folder.ts'
import { copyHashed, readHashed } from '../originals/copy.ts'

type Kept = Pick<Original, 'sha256' | 'mediaType'> & { readonly bytes?: number }

interface Tools {
  readonly signal: AbortSignal
  progress(done: number): void
}

/** Copied side by side: a slow disk waits less for itself. */
const lanes = 4

/**
 * Copies originals from one folder of `originals/` to another, those that are not there yet, and proves each by reading
 * back what was written before it gets its name. Damaged and missing ones are named, and never stop the rest.
 */
export async function copyOriginals(
  from: string,
  to: string,
  originals: readonly Kept[],
  { signal, progress }: Tools,
): Promise<{ readonly copied: number; readonly damaged: string[] }> {
  const damaged: string[] = []
  const touched = new Set<string>()
  const queue = originals.values()
  let [copied, done] = [0, 0]
  const lane = async () => {
    for (const original of queue) {
      signal.throwIfAborted()
      const target = join(to, originalPath(original))
      if (!(await isThere(target, original))) {
        if (await copyOne(from, to, original, signal)) {
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

async function isThere(path: string, { bytes }: Kept): Promise<boolean> {
  try {
    const { size } = await stat(path)
    return bytes === undefined || size === bytes
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false
    throw error
  }
}

/** False where the source is gone or is not what it is called. */
async function copyOne(from: string, to: string, original: Kept, signal: AbortSignal): Promise<boolean> {
  const [source, target] = [join(from, originalPath(original)), join(to, originalPath(original))]
  const temporary = join(to, 'originals/.tmp', crypto.randomUUID())
  try {
    const copied = await copyHashed(source, temporary, signal)
    if (copied.sha256 !== original.sha256) return false
    const written = await readHashed(temporary, undefined, signal)
    if (written.sha256 !== original.sha256) throw Object.assign(new Error('a copy differs'), { code: 'EIO' })
    await mkdir(dirname(target), { recursive: true })
    await rename(temporary, target)
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

async function isReadable(source: string): Promise<boolean> {
  return readHashed(source).then(
    () => true,
    () => false,
  )
}
