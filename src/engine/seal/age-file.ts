import { createHash, type Hash } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter } from 'age-encryption'
import { isSealedFile } from '../../core/backup/seal.ts'
import { openFile } from '../disk/open-file.ts'
import { writeAll } from '../disk/write-all.ts'
import type { Bytes } from '../originals/copy.ts'

/** What was sealed, by its plain bytes; `written` is the hash of what lies on the disk now. */
export interface Sealed extends Bytes {
  readonly written: string
}

/** No bytes have this hash: what cannot be opened is nothing that anybody asked for. */
const nothing: Bytes = { sha256: '', bytes: 0 }

const partBytes = 1 << 20

/** Seals a file into a new one, part by part, hashed on the way and on the disk when this returns. */
export async function sealFile(
  source: string,
  target: string,
  recipient: string,
  signal: AbortSignal,
): Promise<Sealed> {
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const plain = openCount()
  const parts = readParts(source, signal, plain.take)
  try {
    const written = openCount()
    await writeParts(await encrypter.encrypt(ReadableStream.from(parts)), target, written.take)
    return { ...plain.get(), written: written.get().sha256 }
  } finally {
    await parts.return()
  }
}

/**
 * Opens a sealed file into a new one, or, without `target`, only reads it; hashed as it was before it was sealed. The
 * empty hash where it is damaged or sealed for another: then no target stays.
 */
export async function unsealFile(
  source: string,
  target: string | null,
  identity: string,
  signal: AbortSignal,
): Promise<Bytes> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const parts = readParts(source, signal, refuseOther())
  const plain = openCount()
  try {
    const opened = await decrypter.decrypt(ReadableStream.from(parts))
    if (target === null) for await (const part of opened) plain.take(part)
    else await writeParts(opened, target, plain.take)
    return plain.get()
  } catch (error) {
    signal.throwIfAborted()
    if (target !== null) await rm(target, { force: true })
    // What age says of a file that it cannot open is a plain error; those of the disk have a code.
    if (error instanceof Error && 'code' in error) throw error
    return nothing
  } finally {
    await parts.return()
  }
}

async function* readParts(source: string, signal: AbortSignal, see: (part: Uint8Array) => void) {
  const from = await openFile(source)
  try {
    for (;;) {
      signal.throwIfAborted()
      const { buffer, bytesRead } = await from.read(Buffer.allocUnsafe(partBytes))
      if (bytesRead === 0) return
      const part = Uint8Array.from(buffer.subarray(0, bytesRead))
      see(part)
      yield part
    }
  } finally {
    await from.close()
  }
}

async function writeParts(parts: AsyncIterable<Uint8Array>, target: string, see: (part: Uint8Array) => void) {
  const to = await open(target, 'wx')
  try {
    for await (const part of parts) {
      see(part)
      await writeAll(to, part)
    }
    await to.sync()
  } finally {
    await to.close()
  }
}

/** Looks at the first part: a header that never ended would be held in memory whole. */
function refuseOther(): (part: Uint8Array) => void {
  let isFirst = true
  return (part) => {
    if (isFirst && !isSealedFile(Buffer.from(part.subarray(0, 512)).toString('latin1'))) throw new Error('not sealed')
    isFirst = false
  }
}

function openCount() {
  const hash: Hash = createHash('sha256')
  let bytes = 0
  return {
    take(part: Uint8Array) {
      hash.update(part)
      bytes += part.byteLength
    },
    get: (): Bytes => ({ sha256: hash.copy().digest('hex'), bytes }),
  }
}
