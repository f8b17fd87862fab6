/** A PNG whose compressed data a PDF can carry as they are (ISO 32000-1, 7.4.4.4, predictors 10 to 15). */
export type PngParts = {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly colours: 1 | 3
  /** Red, green, blue triples; null unless indexed. */
  readonly palette: Buffer | null
  readonly data: Buffer
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** Takes a PNG apart (ISO/IEC 15948). Null where it is interlaced, transparent, turned or damaged. */
export function parsePng(bytes: Buffer): PngParts | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null
  let header: Buffer | null = null
  let palette: Buffer | null = null
  const data: Buffer[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (body.length !== length) return null
    if (type === 'IHDR') header = body
    if (type === 'PLTE') palette = body
    if (type === 'IDAT') data.push(body)
    if (type === 'tRNS' || type === 'eXIf') return null
    if (type === 'IEND') return header ? toParts(header, palette, Buffer.concat(data)) : null
    at += 12 + length
  }
  return null
}

function toParts(header: Buffer, palette: Buffer | null, data: Buffer): PngParts | null {
  if (header.length !== 13 || header[12] !== 0 || data.length === 0) return null
  const [bits, type] = [header[8] ?? 0, header[9]]
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  if (width === 0 || height === 0) return null
  if (type === 0) return { width, height, bits, colours: 1, palette: null, data }
  if (type === 2) return { width, height, bits, colours: 3, palette: null, data }
  if (type === 3 && palette && palette.length % 3 === 0) return { width, height, bits, colours: 1, palette, data }
  return null
}
