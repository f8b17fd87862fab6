import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** A file that is read in pieces, at once and without waiting, as WebAssembly asks for it. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number
  /** Where the file lies, if it is one. */
  readonly path?: string
  /** Fills `target` from `position` on; false where the file does not hold as much. */
  read(position: number, target: Uint8Array): boolean
}

/** A source that has to be closed. */
export type OpenSource = ByteSource & { close(): void }

export function openByteSource(path: string): OpenSource {
  const file = openSync(path, 'r')
  return {
    size: sizeOf(file),
    path,
    read(position, target) {
      let done = 0
      while (done < target.length) {
        const bytes = readSync(file, target, done, target.length - done, position + done)
        if (bytes === 0) return false
        done += bytes
      }
      return true
    },
    close: () => closeSync(file),
  }
}

function sizeOf(file: number): number {
  try {
    return fstatSync(file).size
  } catch (error) {
    closeSync(file)
    throw error
  }
}

/** Opens a file as a source, hands it to `use` and closes it whatever happens. */
export async function withByteSource<Result>(
  path: string,
  use: (source: ByteSource) => Result | Promise<Result>,
): Promise<Result> {
  const source = openByteSource(path)
  try {
    return await use(source)
  } finally {
    source.close()
  }
}

/** Bytes in memory as a source. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.byteLength,
    read(position, target) {
      if (position + target.length > bytes.byteLength) return false
      target.set(bytes.subarray(position, position + target.length))
      return true
    },
  }
}

/** A part of a source. Throws a `RangeError` where it does not hold as much. */
export function readPart(source: ByteSource, position: number, length: number): Buffer {
  if (position < 0 || length < 0 || position + length > source.size) {
    throw new RangeError(`bytes ${position} to ${position + length} of ${source.size}`)
  }
  const target = Buffer.allocUnsafe(length)
  if (!source.read(position, target)) throw new RangeError(`bytes ${position} to ${position + length} are not there`)
  return target
}
