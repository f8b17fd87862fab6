import { type ByteSource, readPart } from '../../../src/engine/pdf/byte-source.ts'
import type { Sink } from '../../../src/engine/pdf/sink.ts'

/** A sink in memory. `before` bytes are only claimed, so that a test can write past any size. */
export class MemorySink implements Sink {
  readonly #parts: Uint8Array[] = []
  #length: number

  constructor(before = 0) {
    this.#length = before
  }

  get length(): number {
    return this.#length
  }

  get bytes(): Buffer {
    return Buffer.concat(this.#parts)
  }

  write(bytes: Uint8Array): void {
    this.#parts.push(Uint8Array.from(bytes))
    this.#length += bytes.byteLength
  }

  writeFrom(source: ByteSource, position: number, length: number): void {
    this.write(readPart(source, position, length))
  }

  async drained(): Promise<void> {}
}
