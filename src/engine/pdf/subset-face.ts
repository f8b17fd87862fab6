import { type ByteSource, readPart } from './byte-source.ts'
import type { Face } from './face.ts'

/** Flags of a part of a composite glyph (ISO/IEC 14496-22, glyf). */
const wordArguments = 0x0001
const hasScale = 0x0008
const moreParts = 0x0020
const hasTwoScales = 0x0040
const hasMatrix = 0x0080

/**
 * A TrueType font with these glyphs only, and what they are made of: the tables that ISO 32000-1, 9.9 asks of an embedded
 * font. The n-th glyph given is n + 1 in it; glyph 0 stays the sign for a missing character.
 */
export function subsetFace(face: Face, source: ByteSource, glyphs: readonly number[]): Buffer {
  const chosen = [0, ...glyphs]
  const places = new Map<number, number>()
  for (const [place, glyph] of chosen.entries()) if (!places.has(glyph)) places.set(glyph, place)
  const outlines: Buffer[] = []
  // Parts of composites are added at the end while the list is gone through.
  for (let place = 0; place < chosen.length; place += 1) {
    const { at, length } = face.outlineOf(chosen[place] ?? 0)
    const outline = readPart(source, at, length)
    for (const part of listParts(outline)) {
      const glyph = outline.readUInt16BE(part)
      const known = places.get(glyph) ?? chosen.push(glyph) - 1
      places.set(glyph, known)
      outline.writeUInt16BE(known, part)
    }
    outlines.push(length % 2 === 0 ? outline : Buffer.concat([outline, Buffer.alloc(1)]))
  }
  return assemble(face, chosen, outlines)
}

/** Where a composite glyph names the glyphs it is made of; nothing for a simple one. */
function listParts(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return []
  const parts: number[] = []
  for (let at = 10, flags = moreParts; (flags & moreParts) !== 0; ) {
    flags = outline.readUInt16BE(at)
    parts.push(at + 2)
    const scales = (flags & hasMatrix) !== 0 ? 8 : (flags & hasTwoScales) !== 0 ? 4 : (flags & hasScale) !== 0 ? 2 : 0
    at += 4 + ((flags & wordArguments) !== 0 ? 4 : 2) + scales
  }
  return parts
}

function assemble(face: Face, chosen: readonly number[], outlines: readonly Buffer[]): Buffer {
  const [head, hhea, maxp] = [face.head, face.hhea, face.maxp].map((table) => Buffer.from(table))
  if (!head || !hhea || !maxp) throw new Error('three tables expected')
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  hhea.writeUInt16BE(chosen.length, 34)
  maxp.writeUInt16BE(chosen.length, 4)
  const hmtx = Buffer.alloc(chosen.length * 4)
  const loca = Buffer.alloc((chosen.length + 1) * 4)
  let end = 0
  for (const [place, glyph] of chosen.entries()) {
    hmtx.writeUInt16BE(face.advanceOf(glyph), place * 4)
    hmtx.writeInt16BE(face.bearingOf(glyph), place * 4 + 2)
    end += outlines[place]?.length ?? 0
    loca.writeUInt32BE(end, (place + 1) * 4)
  }
  const glyf = Buffer.concat(outlines)
  const font = toFile([
    ['glyf', glyf],
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx],
    ['loca', loca],
    ['maxp', maxp],
  ])
  font.whole.writeUInt32BE((0xb1b0afba - checksum(font.whole)) >>> 0, font.headAt + 8)
  return font.whole
}

/** The file of these tables, which are sorted by name, and where `head` lies in it. */
function toFile(tables: readonly (readonly [string, Buffer])[]): { readonly whole: Buffer; readonly headAt: number } {
  const start = Buffer.alloc(12 + tables.length * 16)
  const power = Math.floor(Math.log2(tables.length))
  start.writeUInt32BE(0x00010000, 0)
  start.writeUInt16BE(tables.length, 4)
  start.writeUInt16BE(2 ** power * 16, 6)
  start.writeUInt16BE(power, 8)
  start.writeUInt16BE((tables.length - 2 ** power) * 16, 10)
  const parts = [start]
  let at = start.length
  let headAt = 0
  for (const [index, [tag, table]] of tables.entries()) {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    const entry = 12 + index * 16
    start.write(tag, entry, 'latin1')
    start.writeUInt32BE(checksum(padded), entry + 4)
    start.writeUInt32BE(at, entry + 8)
    start.writeUInt32BE(table.length, entry + 12)
    if (tag === 'head') headAt = at
    parts.push(padded)
    at += padded.length
  }
  return { whole: Buffer.concat(parts), headAt }
}

/** The sum of its words of four bytes. */
function checksum(bytes: Buffer): number {
  let sum = 0
  for (let at = 0; at + 4 <= bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0
  return sum
}
