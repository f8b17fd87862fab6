import * as fontkit from 'fontkit'
import { Failure } from '../../core/failure.ts'

/** The outlines of a font, for text drawn as shapes. */
export interface Typeface {
  /** Width of a character set at a size of 1. */
  advance(character: string): number
  /** SVG path in font units, y upwards. */
  outline(character: string): string
  readonly unitsPerEm: number
}

/**
 * Opens a TrueType or OpenType file; of a collection, the font with the PostScript name `name`.
 * @throws Failure `unreadable` when it is no single font.
 */
export function openTypeface(file: string, name?: string): Typeface {
  const font = openFont(file, name)
  const glyphs = new Map<string, { readonly advance: number; readonly outline: string }>()
  const glyphOf = (character: string) => {
    const known = glyphs.get(character)
    if (known) return known
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
    const drawn = { advance: glyph.advanceWidth / font.unitsPerEm, outline: glyph.path.toSVG() }
    glyphs.set(character, drawn)
    return drawn
  }
  return {
    advance: (character) => glyphOf(character).advance,
    outline: (character) => glyphOf(character).outline,
    unitsPerEm: font.unitsPerEm,
  }
}

function openFont(file: string, name: string | undefined): fontkit.Font {
  try {
    const font = fontkit.openSync(file, name)
    if ('unitsPerEm' in font) return font
  } catch (cause) {
    throw new Failure('unreadable', `打不开字体文件“${file}”，请重新安装本程序。`, { file }, { cause })
  }
  throw new Failure('unreadable', `“${file}”不是单个字体文件，请重新安装本程序。`, { file })
}
