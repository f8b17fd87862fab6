import { Failure } from '../../core/failure.ts'
import type { Measure } from '../../core/layout/page.ts'
import { withByteSource } from './byte-source.ts'
import { readFace } from './face.ts'
import { subsetFace } from './subset-face.ts'

/** The shipped font: what it measures, and what of it a PDF must carry. */
export type Font = {
  readonly measure: Measure
  has(codePoint: number): boolean
  /** Width of a character in thousandths of the size. */
  widthOf(codePoint: number): number
  /** In thousandths of the size, as a font descriptor states them (ISO 32000-1, 9.8.1). */
  readonly metrics: {
    readonly ascent: number
    readonly descent: number
    readonly capHeight: number
    readonly box: readonly [number, number, number, number]
  }
  /** A TrueType font with only these characters, and the glyph of each in it (0 where the font lacks it). */
  subset(codePoints: readonly number[]): Promise<{ readonly file: Uint8Array; readonly glyphs: readonly number[] }>
}

/** Opens a TrueType font; its outlines stay on the disk. Throws `Failure('unreadable')` where it is missing or damaged. */
export async function openFont(path: string): Promise<Font> {
  const face = await withByteSource(path, readFace).catch(fail)
  const scale = 1000 / face.unitsPerEm
  const widthOf = (codePoint: number) => Math.round(face.advanceOf(face.glyphOf(codePoint)) * scale)
  const scaled = (table: Buffer, at: number) => Math.round(table.readInt16BE(at) * scale)
  return {
    widthOf,
    has: (codePoint) => face.glyphOf(codePoint) !== 0,
    measure(text, size) {
      let sum = 0
      for (const character of text) sum += widthOf(character.codePointAt(0) ?? 0)
      return (sum * size) / 1000
    },
    metrics: {
      ascent: scaled(face.hhea, 4),
      descent: scaled(face.hhea, 6),
      capHeight: Math.round(face.capHeight * scale),
      box: [scaled(face.head, 36), scaled(face.head, 38), scaled(face.head, 40), scaled(face.head, 42)],
    },
    async subset(codePoints) {
      const found = codePoints.map(face.glyphOf)
      const known = found.filter((glyph) => glyph !== 0)
      const file = await withByteSource(path, (source) => subsetFace(face, source, known)).catch(fail)
      const glyphs: number[] = []
      let place = 0
      for (const glyph of found) {
        if (glyph !== 0) place += 1
        glyphs.push(glyph === 0 ? 0 : place)
      }
      return { file, glyphs }
    },
  }
}

function fail(cause: unknown): never {
  throw new Failure('unreadable', '程序自带的中文字体缺失或已损坏，无法制作迎检包。请重新安装本程序。', undefined, {
    cause,
  })
}
