import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

/** A file that is read in pieces, at once and without waiting, as WebAssembly asks for it. */
export interface ByteSource {
  /** In bytes. */
  readonly size: number
  /** Fills `target` from `position` on; false where the file does not hold as much. */
  read(position: number, target: Uint8Array): boolean
}

/** Opens a file as a source, hands it to `use` and closes it whatever happens. */
export async function withByteSource<Result>(
  path: string,
  use: (source: ByteSource) => Result | Promise<Result>,
): Promise<Result> {
  const file = openSync(path, 'r')
  try {
    return await use({
      size: fstatSync(file).size,
      read(position, target) {
        let done = 0
        while (done < target.length) {
          const bytes = readSync(file, target, done, target.length - done, position + done)
          if (bytes === 0) return false
          done += bytes
        }
        return true
      },
    })
  } finally {
    closeSync(file)
  }
}
