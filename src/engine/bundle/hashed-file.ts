import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { writeAll } from '../disk/write-all.ts'
import { type ByteSource, readPart } from '../pdf/byte-source.ts'
import type { Sink } from '../pdf/sink.ts'

/** Small pieces are gathered to this many bytes before they are written. */
const bufferBytes = 1 << 18

/** After so many bytes the disk is asked to keep them: what is left for the end is little, however long the file. */
const syncBytes = 1 << 26

/** A file of a bundle as its manifest states it. */
export type WrittenFile = { readonly bytes: number; readonly sha256: string }

/**
 * A new file written once from front to back, its SHA-256 counted on the way. The disk works while the next bytes are
 * made: `write` only queues, and `drained` keeps the queue short.
 */
class HashedFile implements Sink {
  readonly #handle: FileHandle
  readonly #hash = createHash('sha256')
  #buffer = Buffer.allocUnsafe(bufferBytes)
  #held = 0
  #length = 0
  #isOpen = true
  /** Settles when all that was queued is written; once a write failed it fails for good, so that no gap is written over. */
  #queue: Promise<void> = Promise.resolve()
  #before: Promise<void> = this.#queue
  #sync: Promise<void> = this.#queue
  #unsynced = 0

  private constructor(handle: FileHandle) {
    this.#handle = handle
  }

  /** Throws where the file exists already. */
  static async create(path: string): Promise<HashedFile> {
    return new HashedFile(await open(path, 'wx'))
  }

  get length(): number {
    return this.#length
  }

  /** The bytes must not change afterwards. */
  write(bytes: Uint8Array): void {
    this.#hash.update(bytes)
    this.#length += bytes.byteLength
    if (this.#held + bytes.byteLength > bufferBytes) this.#flush()
    if (bytes.byteLength > bufferBytes) this.#enqueue(bytes)
    else {
      this.#buffer.set(bytes, this.#held)
      this.#held += bytes.byteLength
    }
  }

  writeFrom(source: ByteSource, position: number, length: number): void {
    for (let at = 0; at < length; at += bufferBytes) {
      this.write(readPart(source, position + at, Math.min(bufferBytes, length - at)))
    }
  }

  /** Waits for what was written before the last call, so that never more than two calls' bytes are held. */
  async drained(): Promise<void> {
    const before = this.#before
    this.#before = this.#queue
    await before
  }

  /** Flushes to the disk itself. */
  async finish(): Promise<WrittenFile> {
    this.#flush()
    await Promise.all([this.#queue, this.#sync])
    await this.#handle.sync()
    await this.close()
    return { bytes: this.#length, sha256: this.#hash.digest('hex') }
  }

  /** Lets go of the file, whole or not. */
  async close(): Promise<void> {
    if (!this.#isOpen) return
    this.#isOpen = false
    await Promise.allSettled([this.#queue, this.#sync])
    await this.#handle.close()
  }

  #flush(): void {
    if (this.#held === 0) return
    this.#enqueue(this.#buffer.subarray(0, this.#held))
    this.#buffer = Buffer.allocUnsafe(bufferBytes)
    this.#held = 0
  }

  #enqueue(bytes: Uint8Array): void {
    this.#queue = this.#queue.then(() => writeAll(this.#handle, bytes))
    // Whoever waits hears of it; nobody has to wait.
    this.#queue.catch(() => {})
    this.#unsynced += bytes.byteLength
    if (this.#unsynced < syncBytes) return
    this.#unsynced = 0
    const written = this.#queue
    this.#sync = this.#sync.then(async () => {
      await written
      await this.#handle.datasync()
    })
    this.#sync.catch(() => {})
  }
}

/** Makes a file of whatever `fill` writes. Throws where it exists already. */
export async function writeHashedFile(path: string, fill: (sink: Sink) => Promise<void>): Promise<WrittenFile> {
  const file = await HashedFile.create(path)
  try {
    await fill(file)
    return await file.finish()
  } finally {
    await file.close()
  }
}
