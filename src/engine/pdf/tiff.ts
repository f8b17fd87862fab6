import { type ByteSource, readPart } from './byte-source.ts'

/** One image file directory: the values of each tag that holds numbers (a RATIONAL as its quotient). */
export type Directory = ReadonlyMap<number, readonly number[]>

/** Bytes per value of the types read here (TIFF 6.0, section 2): BYTE, SHORT, LONG, RATIONAL. */
const sizes: Readonly<Record<number, number>> = { 1: 1, 3: 2, 4: 4, 5: 8 }

interface Reader {
  readonly source: ByteSource
  readonly little: boolean
}

/**
 * The directories of a classic TIFF file, in the order of their chain, at most `limit` + 1 of them.
 * Throws a `RangeError` where the chain or a value leaves the file or turns back on itself.
 */
export function readDirectories(source: ByteSource, limit: number): Directory[] {
  const order = readPart(source, 0, 8)
  const reader = { source, little: order.toString('latin1', 0, 2) === 'II' }
  const directories: Directory[] = []
  const seen = new Set<number>()
  for (let at = long(reader, order, 4); at !== 0 && directories.length <= limit; ) {
    if (seen.has(at)) throw new RangeError(`the directory at ${at} leads back to itself`)
    seen.add(at)
    const { directory, next } = readDirectory(reader, at)
    directories.push(directory)
    at = next
  }
  return directories
}

function readDirectory(reader: Reader, at: number): { directory: Directory; next: number } {
  const { source } = reader
  const count = short(reader, readPart(source, at, 2), 0)
  const bytes = readPart(source, at + 2, count * 12 + 4)
  const directory = new Map<number, readonly number[]>()
  for (let entry = 0; entry < count * 12; entry += 12) {
    const size = sizes[short(reader, bytes, entry + 2)]
    if (size === undefined) continue
    const length = size * long(reader, bytes, entry + 4)
    const values =
      length <= 4
        ? bytes.subarray(entry + 8, entry + 8 + length)
        : readPart(source, long(reader, bytes, entry + 8), length)
    directory.set(short(reader, bytes, entry), toNumbers(reader, values, size))
  }
  return { directory, next: long(reader, bytes, count * 12) }
}

function toNumbers(reader: Reader, bytes: Buffer, size: number): number[] {
  return Array.from({ length: bytes.length / size }, (_, index) => {
    const at = index * size
    if (size === 8) return long(reader, bytes, at) / long(reader, bytes, at + 4)
    return size === 4 ? long(reader, bytes, at) : size === 2 ? short(reader, bytes, at) : bytes.readUInt8(at)
  })
}

function short({ little }: Reader, bytes: Buffer, at: number): number {
  return little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)
}

function long({ little }: Reader, bytes: Buffer, at: number): number {
  return little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
}
