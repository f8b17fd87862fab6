import { type FileHandle, open } from 'node:fs/promises'

/** One image file directory: the values of each tag that holds numbers (a RATIONAL as its quotient). */
export type Directory = ReadonlyMap<number, readonly number[]>

/** Bytes per value of the types read here (TIFF 6.0, section 2): BYTE, SHORT, LONG, RATIONAL. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8 }

interface Source {
  readonly file: FileHandle
  readonly size: number
  readonly little: boolean
}

/**
 * The directories of a classic TIFF file, in the order of their chain, at most `limit` + 1 of them.
 * Throws a `RangeError` where the chain or a value leaves the file or turns back on itself.
 */
export async function readDirectories(path: string, limit: number): Promise<Directory[]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const order = await readAt({ file, size, little: true }, 0, 8)
    const source = { file, size, little: order.toString('latin1', 0, 2) === 'II' }
    const directories: Directory[] = []
    const seen = new Set<number>()
    for (let at = long(source, order, 4); at !== 0 && directories.length <= limit; ) {
      if (seen.has(at)) throw new RangeError(`the directory at ${at} leads back to itself`)
      seen.add(at)
      const { directory, next } = await readDirectory(source, at)
      directories.push(directory)
      at = next
    }
    return directories
  } finally {
    await file.close()
  }
}

async function readDirectory(source: Source, at: number): Promise<{ directory: Directory; next: number }> {
  const count = short(source, await readAt(source, at, 2), 0)
  const bytes = await readAt(source, at + 2, count * 12 + 4)
  const directory = new Map<number, readonly number[]>()
  for (let entry = 0; entry < count * 12; entry += 12) {
    const size = sizes[short(source, bytes, entry + 2)]
    if (size === undefined) continue
    const length = size * long(source, bytes, entry + 4)
    const values =
      length <= 4
        ? bytes.subarray(entry + 8, entry + 8 + length)
        : await readAt(source, long(source, bytes, entry + 8), length)
    directory.set(short(source, bytes, entry), toNumbers(source, values, size))
  }
  return { directory, next: long(source, bytes, count * 12) }
}

function toNumbers(source: Source, bytes: Buffer, size: number): number[] {
  return Array.from({ length: bytes.length / size }, (_, index) => {
    const at = index * size
    if (size === 8) return long(source, bytes, at) / long(source, bytes, at + 4)
    return size === 4 ? long(source, bytes, at) : size === 2 ? short(source, bytes, at) : bytes.readUInt8(at)
  })
}

async function readAt({ file, size }: Source, at: number, length: number): Promise<Buffer> {
  if (at + length > size) throw new RangeError(`bytes ${at} to ${at + length} of a file of ${size}`)
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer
}

function short({ little }: Source, bytes: Buffer, at: number): number {
  return little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)
}

function long({ little }: Source, bytes: Buffer, at: number): number {
  return little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
}
