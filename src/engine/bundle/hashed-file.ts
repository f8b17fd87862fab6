import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import type { Sink } from '../pdf/sink.ts'

const bufferBytes = 1 << 18

/** A file of a bundle as its manifest states it. */
export type WrittenFile = { readonly bytes: number; readonly sha256: string }

/** A new file written once from front to back, its SHA-256 counted on the way. */
export class HashedFile implements Sink {
  readonly #fd: number
  readonly #hash = createHash('sha256')
  readonly #buffer = Buffer.allocUnsafe(bufferBytes)
  #held = 0
  #length = 0
  #open = true
  /** Once a write failed the file is lost: nothing may be written after the gap. */
  #broken: unknown = null

  /** Throws where the file exists already. */
  constructor(path: string) {
    this.#fd = openSync(path, 'wx')
  }

  get length(): number {
    return this.#length
  }

  write(bytes: Uint8Array): void {
    if (this.#broken !== null) throw this.#broken
    this.#hash.update(bytes)
    this.#length += bytes.byteLength
    if (this.#held + bytes.byteLength > bufferBytes) this.#flush()
    if (bytes.byteLength > bufferBytes) this.#writeAll(bytes)
    else {
      this.#buffer.set(bytes, this.#held)
      this.#held += bytes.byteLength
    }
  }

  /** Flushes to the disk itself. */
  finish(): WrittenFile {
    if (this.#broken !== null) throw this.#broken
    this.#flush()
    fsyncSync(this.#fd)
    this.close()
    return { bytes: this.#length, sha256: this.#hash.digest('hex') }
  }

  /** Lets go of the file, whole or not. */
  close(): void {
    if (!this.#open) return
    this.#open = false
    closeSync(this.#fd)
  }

  #flush(): void {
    this.#writeAll(this.#buffer.subarray(0, this.#held))
    this.#held = 0
  }

  /** A disk may take less than it was given. */
  #writeAll(bytes: Uint8Array): void {
    try {
      for (let at = 0; at < bytes.byteLength; ) at += writeSync(this.#fd, bytes, at)
    } catch (error) {
      this.#broken = error
      throw error
    }
  }
}
