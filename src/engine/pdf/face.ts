import { type ByteSource, readPart } from './byte-source.ts'

/** A TrueType font as far as a PDF needs it (ISO/IEC 14496-22): all but the outlines, which stay in the file. */
export type Face = {
  readonly head: Buffer
  readonly hhea: Buffer
  readonly maxp: Buffer
  readonly unitsPerEm: number
  readonly capHeight: number
  /** The glyph of a character, 0 where there is none. */
  glyphOf(codePoint: number): number
  /** Advance width and left side bearing, in font units. */
  advanceOf(glyph: number): number
  bearingOf(glyph: number): number
  /** Where in the file a glyph's outline lies; of length 0 for an empty one. */
  outlineOf(glyph: number): { readonly at: number; readonly length: number }
}

/** Throws where it is no single TrueType font with a full Unicode map. */
export function readFace(source: ByteSource): Face {
  const tables = readTables(source)
  const table = (tag: string): Buffer => {
    const found = tables.get(tag)
    if (!found) throw new Error(`a font without ${tag}`)
    return readPart(source, found.at, found.length)
  }
  const [head, hhea, maxp, hmtx, loca, os2] = ['head', 'hhea', 'maxp', 'hmtx', 'loca', 'OS/2'].map(table)
  const glyf = tables.get('glyf')
  if (!head || !hhea || !maxp || !hmtx || !loca || !os2 || !glyf) throw new Error('a font without outlines')
  const measured = hhea.readUInt16BE(34)
  const isLong = head.readInt16BE(50) === 1
  const offset = (glyph: number) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  return {
    head,
    hhea,
    maxp,
    unitsPerEm: head.readUInt16BE(18),
    capHeight: os2.readUInt16BE(0) >= 2 ? os2.readInt16BE(88) : hhea.readInt16BE(4),
    glyphOf: readCharacterMap(table('cmap')),
    advanceOf: (glyph) => hmtx.readUInt16BE(Math.min(glyph, measured - 1) * 4),
    bearingOf: (glyph) => hmtx.readInt16BE(glyph < measured ? glyph * 4 + 2 : measured * 4 + (glyph - measured) * 2),
    outlineOf(glyph) {
      const at = offset(glyph)
      return { at: glyf.at + at, length: offset(glyph + 1) - at }
    },
  }
}

function readTables(source: ByteSource): Map<string, { readonly at: number; readonly length: number }> {
  const start = readPart(source, 0, 12)
  if (start.readUInt32BE(0) !== 0x00010000) throw new Error('not a single TrueType font')
  const count = start.readUInt16BE(4)
  const directory = readPart(source, 12, count * 16)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = index * 16
      const place = { at: directory.readUInt32BE(at + 8), length: directory.readUInt32BE(at + 12) }
      return [directory.toString('latin1', at, at + 4), place]
    }),
  )
}

/** The map of all of Unicode (cmap format 12): groups of characters, sorted, each with the glyph of its first. */
function readCharacterMap(cmap: Buffer): (codePoint: number) => number {
  const count = cmap.readUInt16BE(2)
  const maps = Array.from({ length: count }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4))
  const map = maps.find((at) => cmap.readUInt16BE(at) === 12)
  if (map === undefined) throw new Error('a font without a full Unicode map')
  const groups = cmap.readUInt32BE(map + 12)
  return (codePoint) => {
    let [low, high] = [0, groups - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const at = map + 16 + middle * 12
      if (codePoint < cmap.readUInt32BE(at)) high = middle - 1
      else if (codePoint > cmap.readUInt32BE(at + 4)) low = middle + 1
      else return cmap.readUInt32BE(at + 8) + codePoint - cmap.readUInt32BE(at)
    }
    return 0
  }
}
