import { sealedEnding, toSealedBytes } from '../../core/backup/seal.ts'
import { Failure } from '../../core/failure.ts'
import type { Context } from '../context.ts'
import { type Bytes, copyHashed, readHashed } from '../originals/copy.ts'
import type { Told } from '../workers/seal.ts'
import { readMark } from './store.ts'

/** Copies a file into a new one; what it returns is of the plain bytes, whichever side has them. */
export type Copy = (source: string, target: string, signal: AbortSignal) => Promise<Bytes>

/** How a store keeps its files: as they are, or sealed. */
export interface Keeping {
  /** What a file's name ends in, beyond its own. */
  readonly ending: string
  /** How many bytes a file of so many takes. */
  sizeOf(bytes: number): number
  /** Into the store, read back before it returns. */
  readonly put: Copy
  /** Out of it; an empty hash where a file cannot be opened. */
  readonly take: Copy
  /** The same, without keeping it. */
  read(source: string, signal: AbortSignal): Promise<Bytes>
  /** Opens what is sealed; null where nothing is. */
  readonly identity: string | null
}

const plain: Keeping = {
  ending: '',
  sizeOf: (bytes) => bytes,
  put: copyProven,
  take: copyProven,
  read: (source, signal) => readHashed(source, undefined, signal),
  identity: null,
}

/** How a store keeps its files, for putting more there: that takes no passphrase. */
export async function keepingFor(context: Context, store: string): Promise<Keeping> {
  const mark = await readMark(store)
  if (!mark?.recipient) return plain
  return sealed(context, mark.recipient, context.keys.get(mark.recipient) ?? null)
}

/** The same, for reading. Throws `locked` where a passphrase is needed first. */
export async function openKeeping(context: Context, store: string): Promise<Keeping> {
  const keeping = await keepingFor(context, store)
  if (keeping.ending !== '' && keeping.identity === null) {
    throw new Failure('locked', '这里的备份用口令封存。请先在“备份与安全”中打开这个位置，输入封存口令。', { store })
  }
  return keeping
}

function sealed({ tasks }: Context, recipient: string, identity: string | null): Keeping {
  const unseal = async (source: string, target: string | null, signal: AbortSignal) => {
    if (identity === null) throw new Error('a sealed store that was not opened')
    return value(await tasks.run('unseal', { source, target, identity }, { signal }))
  }
  return {
    ending: sealedEnding,
    sizeOf: toSealedBytes,
    identity,
    async put(source, target, signal) {
      const { written, ...put } = value(await tasks.run('seal', { source, target, recipient }, { signal }))
      await requireSame(target, written, signal)
      return put
    },
    take: unseal,
    read: (source, signal) => unseal(source, null, signal),
  }
}

async function copyProven(source: string, target: string, signal: AbortSignal): Promise<Bytes> {
  const copied = await copyHashed(source, target, signal)
  await requireSame(target, copied.sha256, signal)
  return copied
}

async function requireSame(path: string, expected: string, signal: AbortSignal): Promise<void> {
  const { sha256 } = await readHashed(path, undefined, signal)
  if (sha256 !== expected) throw Object.assign(new Error('a copy differs'), { code: 'EIO' })
}

function value<Value>(told: Told<Value>): Value {
  if ('value' in told) return told.value
  throw Object.assign(new Error(told.message), { code: told.code })
}
