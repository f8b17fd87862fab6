import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { sealedEnding, toSealedBytes } from '../../core/backup/seal.ts'
import { type Original, originalPath } from '../../core/catalogue/original.ts'
import type { Problem } from '../../core/job.ts'
import { openFile } from '../disk/open-file.ts'
import { unsealFile } from '../seal/age-file.ts'
import { isMissing } from './file-error.ts'
import type { Task } from './task.ts'

/** `bytes` where they are known: the content says the same, but a size is quicker read. */
type Kept = Pick<Original, 'sha256' | 'mediaType'> & { readonly bytes?: number }

/** Where copies lie until they are complete; what an interruption left there belongs to nobody and harms nothing. */
const staging = '.tmp'

const step = '请从备份中恢复这个文件。'

/** Read side by side: small files would otherwise wait for each other's opening. */
const lanes = 4

/** `identity` opens them where they are sealed. */
export interface Asked {
  readonly folder: string
  readonly originals: readonly Kept[]
  readonly identity?: string | null
}

/**
 * Reads originals of the catalogue or store in `folder` and compares size and SHA-256. A file that cannot be read is a
 * problem of its own and does not stop the rest.
 */
export const verifyOriginals: Task<Asked, { readonly checked: number; readonly problems: Problem[] }> = async (
  { folder, originals, identity = null },
  { signal, progress },
) => {
  const found: (Problem | null)[] = []
  const queue = originals.entries()
  let done = 0
  const lane = async (): Promise<void> => {
    for (const [index, original] of queue) {
      signal.throwIfAborted()
      found[index] = await verifyOriginal(folder, original, identity, signal)
      done += 1
      progress(done, originals.length, `正在核对原件 ${done}/${originals.length}`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return { checked: originals.length, problems: found.filter((problem) => problem !== null && problem !== undefined) }
}

/** Files under originals/ that none of these are. */
export const findStrangers: Task<{ readonly folder: string; readonly originals: readonly Kept[] }, Problem[]> = async ({
  folder,
  originals,
}) => listStrangers(folder, new Set(originals.map(originalPath)))

async function verifyOriginal(
  folder: string,
  original: Kept,
  identity: string | null,
  signal: AbortSignal,
): Promise<Problem | null> {
  const path = `${originalPath(original)}${identity === null ? '' : sealedEnding}`
  try {
    const { size } = await stat(join(folder, path))
    if (original.bytes !== undefined && size !== sizeOf(original.bytes, identity)) {
      return { kind: 'altered', path, message: `原件应为 ${original.bytes} 字节，现为 ${size} 字节，已被改动。${step}` }
    }
    if ((await hashOf(join(folder, path), identity, signal)) === original.sha256) return null
    return { kind: 'altered', path, message: `原件内容与登记的 SHA-256 不符，已被改动或损坏。${step}` }
  } catch (error) {
    signal.throwIfAborted()
    if (isMissing(error)) return { kind: 'missing', path, message: `原件不在了。${step}` }
    if (!(error instanceof Error && 'code' in error)) throw error
    return { kind: 'altered', path, message: `原件读不出来（${error.message}）。请检查磁盘；${step}` }
  }
}

function sizeOf(bytes: number, identity: string | null): number {
  return identity === null ? bytes : toSealedBytes(bytes)
}

async function hashOf(path: string, identity: string | null, signal: AbortSignal): Promise<string> {
  if (identity !== null) return (await unsealFile(path, null, identity, signal)).sha256
  const hash = createHash('sha256')
  const file = await openFile(path)
  await pipeline(file.createReadStream({ highWaterMark: 1 << 20 }), hash, { signal })
  return hash.digest('hex')
}

async function listStrangers(folder: string, known: ReadonlySet<string>): Promise<Problem[]> {
  const root = join(folder, 'originals')
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !known.has(path) && !path.startsWith(`originals/${staging}/`))
    .sort()
    .map((path) => ({
      kind: 'stranger',
      path,
      message: '原件文件夹里多出的文件，不属于任何一件档案。请确认来历后移到别处。',
    }))
}
