/** What a JPEG's headers say. `inverted`: Adobe's four inks, stored as their complement. */
export type JpegHeader = {
  readonly width: number
  readonly height: number
  readonly components: 1 | 3 | 4
  readonly inverted: boolean
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number
}

/** Frame types that PDF's DCTDecode takes (ISO 32000-1, 7.4.8): baseline, extended, progressive; all Huffman. */
const drawable = new Set([0xc0, 0xc1, 0xc2])
const frames = new Set([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])

/** Reads a JPEG's headers (ITU-T T.81, annex B). Null where a PDF could not show these bytes as they are. */
export function parseJpegHeader(bytes: Buffer): JpegHeader | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  let orientation = 1
  let adobe = false
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += 2
      continue
    }
    if (marker === 0xd9 || marker === 0xda) return null
    const length = bytes.readUInt16BE(at + 2)
    const segment = bytes.subarray(at + 4, at + 2 + length)
    if (length < 2 || segment.length !== length - 2) return null
    if (marker === 0xe1) orientation = exifOrientation(segment) ?? orientation
    if (marker === 0xee && segment.toString('latin1', 0, 5) === 'Adobe') adobe = true
    if (frames.has(marker))
      return drawable.has(marker) ? toHeader(segment, adobe, orientation, bytes, at + 2 + length) : null
    at += 2 + length
  }
  return null
}

function toHeader(frame: Buffer, adobe: boolean, orientation: number, bytes: Buffer, next: number): JpegHeader | null {
  if (frame.length < 6 || frame[0] !== 8) return null
  const [height, width, components] = [frame.readUInt16BE(1), frame.readUInt16BE(3), frame[5]]
  if (width === 0 || height === 0 || (components !== 1 && components !== 3 && components !== 4)) return null
  // Adobe's marker stands before the frame as a rule, but may stand after it.
  const inverted = components === 4 && (adobe || bytes.subarray(next, next + 4096).includes('Adobe\0', 0, 'latin1'))
  return { width, height, components, inverted, orientation }
}

/** The orientation tag of an EXIF segment (CIPA DC-008, 4.6.4), or null. */
function exifOrientation(segment: Buffer): number | null {
  if (segment.toString('latin1', 0, 6) !== 'Exif\0\0') return null
  const tiff = segment.subarray(6)
  if (tiff.length < 8) return null
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const word = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const count = Math.min(word(start), 200)
  for (let index = 0; index < count; index += 1) {
    const at = start + 2 + index * 12
    if (word(at) !== 0x0112) continue
    const value = word(at + 8)
    return value >= 1 && value <= 8 ? value : null
  }
  return null
}
