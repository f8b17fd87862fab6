import type { Worker } from 'node:worker_threads'
import type { ByteSource } from '../pdf/byte-source.ts'
import type { Sink } from '../pdf/sink.ts'
import type { WrittenFile } from './hashed-file.ts'
import { Filler, newShared } from './ring.ts'
import { startThread } from './side-thread.ts'
import type { WriteOrder, WriteReport } from './write-thread.ts'

/** A new file that another thread writes and hashes, while this one makes its bytes. */
class ThreadedFile implements Sink {
  readonly #thread: Worker
  readonly #filler: Filler
  readonly #ended: Promise<WrittenFile>
  readonly #gone: Promise<void>
  #length = 0

  constructor(path: string) {
    const shared = newShared()
    this.#thread = startThread('write-thread', { path, shared })
    this.#filler = new Filler(shared, (chunk) => this.#order({ chunk }))
    this.#ended = toEnd(this.#thread)
    this.#gone = new Promise((resolve) => this.#thread.once('exit', () => resolve()))
    // Whoever finishes the file hears of it.
    this.#ended.catch(() => {})
  }

  get length(): number {
    return this.#length
  }

  write(bytes: Uint8Array): void {
    this.#filler.write(bytes)
    this.#length += bytes.byteLength
  }

  writeFrom(source: ByteSource, position: number, length: number): void {
    this.#filler.writeFrom(source, position, length)
    this.#length += length
  }

  async drained(): Promise<void> {
    if (this.#filler.hasFailed) await this.#ended
  }

  /** Flushes to the disk itself. */
  finish(): Promise<WrittenFile> {
    if (!this.#filler.hasFailed) this.#filler.flush()
    this.#order({ end: true })
    return this.#ended
  }

  /** Gives the file up, and answers with what went wrong on the disk, if anything did. */
  async giveUp(): Promise<unknown> {
    this.#order({ end: false })
    return this.#filler.hasFailed
      ? this.#ended.then(
          () => null,
          (error: unknown) => error,
        )
      : null
  }

  /** Waits until the thread has let go of the file. */
  gone(): Promise<void> {
    return this.#gone
  }

  #order(order: WriteOrder): void {
    this.#thread.postMessage(order)
  }
}

function toEnd(thread: Worker): Promise<WrittenFile> {
  return new Promise((resolve, reject) => {
    thread.on('message', (report: WriteReport) => {
      if (report.kind === 'written') resolve({ bytes: report.bytes, sha256: report.sha256 })
      if (report.kind === 'failed') reject(Object.assign(new Error(report.message), { code: report.code }))
    })
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the writing thread ended too early')))
  })
}

/** Makes a file of whatever `fill` writes, by a thread of its own. Throws where it exists already, and what the disk says. */
export async function writeThreadedFile(path: string, fill: (sink: Sink) => Promise<void>): Promise<WrittenFile> {
  const file = new ThreadedFile(path)
  try {
    await fill(file)
    return await file.finish()
  } catch (error) {
    throw (await file.giveUp()) ?? error
  } finally {
    await file.gone()
  }
}
