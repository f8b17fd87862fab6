import { type Characters, toUnicodeMap } from './characters.ts'
import type { Font } from './font.ts'
import type { PdfFile } from './pdf-file.ts'
import { ref } from './syntax.ts'

/** Writes the font that visible text is set in: a subset with the characters used, under the number `id`. */
export async function writeVisibleFont(file: PdfFile, font: Font, characters: Characters, id: number): Promise<void> {
  const { codePoints } = characters
  const { file: bytes, glyphs } = await font.subset(codePoints)
  const widths = codePoints.map((codePoint) => font.widthOf(codePoint))
  const advance = `/DW 1000 /W [1 [${widths.join(' ')}]]`
  writeComposite(file, font, { name: 'LEDGER+NotoSansSC-Regular', bytes, glyphs, advance, codePoints, id })
}

/** Writes the font of the invisible layer: every character an empty em, so that thousands of characters cost no outlines. */
export async function writeHiddenFont(file: PdfFile, font: Font, characters: Characters, id: number): Promise<void> {
  const { codePoints } = characters
  const { file: bytes } = await font.subset([])
  const glyphs = codePoints.map(() => 0)
  writeComposite(file, font, { name: 'HIDDEN+NotoSansSC-Regular', bytes, glyphs, advance: '/DW 1000', codePoints, id })
}

type Composite = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly glyphs: readonly number[]
  readonly advance: string
  readonly codePoints: readonly number[]
  readonly id: number
}

/** A Type0 font with Identity-H codes over a CIDFontType2 (ISO 32000-1, 9.7). */
function writeComposite(file: PdfFile, font: Font, made: Composite): void {
  const { ascent, descent, capHeight, box } = font.metrics
  const program = file.putDeflated(`/Length1 ${made.bytes.byteLength}`, made.bytes)
  const descriptor = file.put(
    `<< /Type /FontDescriptor /FontName /${made.name} /Flags 4 /FontBBox [${box.join(' ')}] /ItalicAngle 0 ` +
      `/Ascent ${ascent} /Descent ${descent} /CapHeight ${capHeight} /StemV 80 /FontFile2 ${ref(program)} >>`,
  )
  const map = Buffer.alloc((made.glyphs.length + 1) * 2)
  for (const [index, glyph] of made.glyphs.entries()) map.writeUInt16BE(glyph, (index + 1) * 2)
  const descendant = file.put(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${made.name} ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
      `/FontDescriptor ${ref(descriptor)} /CIDToGIDMap ${ref(file.putDeflated('', map))} ${made.advance} >>`,
  )
  const unicode = file.putDeflated('', toUnicodeMap(made.codePoints))
  file.put(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${made.name} /Encoding /Identity-H ` +
      `/DescendantFonts [${ref(descendant)}] /ToUnicode ${ref(unicode)} >>`,
    made.id,
  )
}
