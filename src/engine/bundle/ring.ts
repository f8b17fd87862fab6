import { Failure } from '../../core/failure.ts'
import type { ByteSource } from '../pdf/byte-source.ts'

/** Bytes of one chunk, and how many there are: all the memory a file takes on its way to the disk. */
const chunkBytes = 1 << 21
const chunkCount = 4
/** A disk that takes no chunk for so long is given up, as is a thread that died without a word, in milliseconds. */
const patience = 120_000

/** Memory that two threads share. `control` counts chunks the reader is done with, and tells whether it has failed. */
export type Shared = { readonly chunks: SharedArrayBuffer; readonly control: SharedArrayBuffer }

export function newShared(): Shared {
  return { chunks: new SharedArrayBuffer(chunkBytes * chunkCount), control: new SharedArrayBuffer(8) }
}

/** The side that fills chunks, one after another, round and round. It waits, without its event loop, for a free one. */
export class Filler {
  readonly #bytes: Buffer
  readonly #control: Int32Array
  readonly #send: (length: number) => void
  readonly #patience: number
  #sent = 0
  #held = 0

  constructor({ chunks, control }: Shared, send: (length: number) => void, most = patience) {
    this.#bytes = Buffer.from(chunks)
    this.#control = new Int32Array(control)
    this.#send = send
    this.#patience = most
  }

  write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.byteLength; ) {
      const room = this.#room(bytes.byteLength - at)
      room.set(bytes.subarray(at, at + room.byteLength))
      at += this.#keep(room.byteLength)
    }
  }

  writeFrom(source: ByteSource, position: number, length: number): void {
    for (let at = 0; at < length; ) {
      const room = this.#room(length - at)
      if (!source.read(position + at, room)) throw lost()
      at += this.#keep(room.byteLength)
    }
  }

  /** Hands over what is held. */
  flush(): void {
    if (this.#held === 0) return
    this.#send(this.#held)
    this.#sent += 1
    this.#held = 0
  }

  get hasFailed(): boolean {
    return Atomics.load(this.#control, 1) !== 0
  }

  /** Where the next bytes go, `most` of them or as many as the chunk still takes. */
  #room(most: number): Buffer {
    if (this.#held === 0) this.#waitForFree()
    const from = (this.#sent % chunkCount) * chunkBytes + this.#held
    return this.#bytes.subarray(from, from + Math.min(most, chunkBytes - this.#held))
  }

  #keep(length: number): number {
    this.#held += length
    if (this.#held === chunkBytes) this.flush()
    return length
  }

  #waitForFree(): void {
    const began = performance.now()
    for (;;) {
      if (this.hasFailed) throw new Error('the file cannot be written on')
      const done = Atomics.load(this.#control, 0)
      if (this.#sent - done < chunkCount) return
      if (performance.now() - began > this.#patience) throw stuck()
      Atomics.wait(this.#control, 0, done, 1_000)
    }
  }
}

function stuck(): Failure {
  return new Failure('busy', '磁盘很久没有写入，迎检包没有完成。请检查磁盘或 U 盘是否接好，再重新生成。')
}

/** Half an object is written: nothing can take its place. */
function lost(): Failure {
  return new Failure('unreadable', '原件在制作迎检包时被改动或移走，迎检包没有完成。请在目录库中运行核验后重新导出。')
}

/** The side that empties them in the same order. */
export class Emptier {
  readonly #bytes: Buffer
  readonly #control: Int32Array
  #taken = 0

  constructor({ chunks, control }: Shared) {
    this.#bytes = Buffer.from(chunks)
    this.#control = new Int32Array(control)
  }

  /** Hands the next chunk, of which `length` bytes are filled, to `use`, and frees it. */
  empty(length: number, use: (bytes: Buffer) => void): void {
    const from = (this.#taken % chunkCount) * chunkBytes
    use(this.#bytes.subarray(from, from + length))
    this.#taken += 1
    this.#free()
  }

  fail(): void {
    Atomics.store(this.#control, 1, 1)
    this.#free()
  }

  #free(): void {
    Atomics.store(this.#control, 0, this.#taken)
    Atomics.notify(this.#control, 0)
  }
}
