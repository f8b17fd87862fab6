import { type ByteSource, readPart } from './byte-source.ts'
import { type Directory, readDirectories } from './tiff.ts'

/** A black-and-white frame whose coded data a PDF can carry as they are (ISO 32000-1, 7.4.6). */
export type Fax = {
  readonly width: number
  readonly height: number
  /** As EXIF counts it, 1 to 8. */
  readonly orientation: number
  /** Entries of DecodeParms. */
  readonly parms: string
  readonly data: Buffer
}

/** Tags of TIFF 6.0, sections 8 and 11. */
const tag = {
  width: 256,
  height: 257,
  bits: 258,
  compression: 259,
  photometric: 262,
  fillOrder: 266,
  stripOffsets: 273,
  orientation: 274,
  samples: 277,
  rowsPerStrip: 278,
  stripByteCounts: 279,
  options: 293,
} as const

const groupFour = 4

/**
 * A frame of a TIFF in CCITT Group 4 (T.6) and one strip, or null: strips begin anew from a white line each, so that
 * several cannot be joined. Throws a `RangeError` where the file is damaged.
 */
export function parseFax(source: ByteSource, frame: number): Fax | null {
  if (!/^(II\*\0|MM\0\*)$/.test(readPart(source, 0, Math.min(4, source.size)).toString('latin1'))) return null
  const directory = readDirectories(source, frame)[frame]
  if (!directory || !isPlain(directory)) return null
  const one = (name: number, usual: number) => directory.get(name)?.[0] ?? usual
  const [width, height, orientation] = [one(tag.width, 0), one(tag.height, 0), one(tag.orientation, 1)]
  const data = readPart(source, one(tag.stripOffsets, 0), one(tag.stripByteCounts, 0))
  // Codes say white and black, which a TIFF may mean the other way round.
  const isTurned = one(tag.photometric, 0) === 1
  return {
    width,
    height,
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    parms: `/K -1 /Columns ${width} /Rows ${height}${isTurned ? ' /BlackIs1 true' : ''}`,
    data: one(tag.fillOrder, 1) === 2 ? reversed(data) : data,
  }
}

function isPlain(directory: Directory): boolean {
  const is = (name: number, usual: number, ...allowed: readonly number[]) => {
    const values = directory.get(name) ?? [usual]
    return values.length === 1 && allowed.includes(values[0] ?? -1)
  }
  const [height, strips] = [directory.get(tag.height)?.[0] ?? 0, directory.get(tag.stripOffsets) ?? []]
  return (
    is(tag.compression, 1, groupFour) &&
    is(tag.bits, 1, 1) &&
    is(tag.samples, 1, 1) &&
    is(tag.photometric, -1, 0, 1) &&
    is(tag.fillOrder, 1, 1, 2) &&
    is(tag.options, 0, 0) &&
    strips.length === 1 &&
    (directory.get(tag.width)?.[0] ?? 0) > 0 &&
    height > 0 &&
    (directory.get(tag.rowsPerStrip)?.[0] ?? height) >= height
  )
}

/** Each byte with its lowest bit first. */
const mirrored = Array.from({ length: 256 }, (_, byte) => {
  let turned = 0
  for (let bit = 0; bit < 8; bit += 1) if ((byte >> bit) & 1) turned |= 0x80 >> bit
  return turned
})

function reversed(bytes: Buffer): Buffer {
  const turned = Buffer.alloc(bytes.length)
  for (const [at, byte] of bytes.entries()) turned[at] = mirrored[byte] ?? 0
  return turned
}
