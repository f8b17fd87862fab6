import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { openFile } from '../disk/open-file.ts'
import { writeAll } from '../disk/write-all.ts'

const chunk = 1 << 20

/** What was copied. */
export interface Bytes {
  readonly sha256: string
  readonly bytes: number
}

/** Copies a file into a new one, hashed on the way and on the disk when this returns. */
export async function copyHashed(source: string, target: string, signal?: AbortSignal): Promise<Bytes> {
  const to = await open(target, 'wx')
  try {
    const copied = await readHashed(source, (part) => writeAll(to, part), signal)
    await to.sync()
    return copied
  } finally {
    await to.close()
  }
}

/** Reads a file from front to back; `take` gets it in parts that are its own only until it returns. */
export async function readHashed(
  source: string,
  take: (part: Uint8Array) => Promise<void> = async () => {},
  signal?: AbortSignal,
): Promise<Bytes> {
  const from = await openFile(source)
  try {
    const hash = createHash('sha256')
    const buffer = Buffer.allocUnsafe(chunk)
    let bytes = 0
    for (;;) {
      signal?.throwIfAborted()
      const { bytesRead } = await from.read(buffer, 0, chunk)
      if (bytesRead === 0) return { sha256: hash.digest('hex'), bytes }
      const part = buffer.subarray(0, bytesRead)
      hash.update(part)
      await take(part)
      bytes += bytesRead
    }
  } finally {
    await from.close()
  }
}
