import type { ByteSource } from './byte-source.ts'

/** Where a PDF's bytes go, in order and never back. */
export interface Sink {
  /** Bytes written so far. */
  readonly length: number
  write(bytes: Uint8Array): void
  /** Writes a part of a source. Throws a `RangeError` where it does not hold as much. */
  writeFrom(source: ByteSource, position: number, length: number): void
  /** Settles when few of the written bytes wait in memory; to be awaited between pages. */
  drained(): Promise<void>
}
