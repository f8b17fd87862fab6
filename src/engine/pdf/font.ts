import { readFile } from 'node:fs/promises'
import * as fontkit from 'fontkit'
import subsetFont from 'subset-font'
import { Failure } from '../../core/failure.ts'
import type { Measure } from '../../core/layout/page.ts'

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

/** Opens a TrueType font. Throws `Failure('unreadable')` where it is missing or damaged. */
export async function openFont(path: string): Promise<Font> {
  const bytes = await readFile(path).catch((cause: unknown) => fail(cause))
  const face = parseFace(bytes)
  const scale = 1000 / face.unitsPerEm
  const widths = new Map<number, number>()
  const widthOf = (codePoint: number): number => {
    const known = widths.get(codePoint)
    if (known !== undefined) return known
    const width = Math.round(face.glyphForCodePoint(codePoint).advanceWidth * scale)
    widths.set(codePoint, width)
    return width
  }
  const { minX, minY, maxX, maxY } = face.bbox
  return {
    widthOf,
    has: (codePoint) => face.hasGlyphForCodePoint(codePoint),
    measure(text, size) {
      let sum = 0
      for (const character of text) sum += widthOf(character.codePointAt(0) ?? 0)
      return (sum * size) / 1000
    },
    metrics: {
      ascent: Math.round(face.ascent * scale),
      descent: Math.round(face.descent * scale),
      capHeight: Math.round(face.capHeight * scale),
      box: [Math.round(minX * scale), Math.round(minY * scale), Math.round(maxX * scale), Math.round(maxY * scale)],
    },
    async subset(codePoints) {
      const known = codePoints.filter((codePoint) => face.hasGlyphForCodePoint(codePoint))
      const file = await subsetFont(bytes, textOf(known), {
        targetFormat: 'truetype',
        keepFeatures: [],
        noLayoutClosure: true,
        noHinting: true,
        dropTables: ['BASE', 'GDEF', 'GPOS', 'GSUB', 'OS/2', 'STAT', 'gasp', 'vhea', 'vmtx'],
      })
      const small = parseFace(file)
      const glyphs = codePoints.map((codePoint) =>
        small.hasGlyphForCodePoint(codePoint) ? small.glyphForCodePoint(codePoint).id : 0,
      )
      return { file, glyphs }
    },
  }
}

function textOf(codePoints: readonly number[]): string {
  return codePoints.map((codePoint) => String.fromCodePoint(codePoint)).join('')
}

function parseFace(bytes: Buffer): fontkit.Font {
  try {
    const font = fontkit.create(bytes)
    if (font.type === 'TTF') return font
  } catch (cause) {
    return fail(cause)
  }
  return fail(new Error('not a single TrueType font'))
}

function fail(cause: unknown): never {
  throw new Failure('unreadable', '程序自带的中文字体缺失或已损坏，无法制作迎检包。请重新安装本程序。', undefined, {
    cause,
  })
}
