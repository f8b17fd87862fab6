import { type Characters, toUnicodeMap } from './characters.ts'
import type { Font } from './font.ts'
import type { PdfFile } from './pdf-file.ts'
import { ref } from './syntax.ts'

/** The characters a font is used for, and the number reserved for it. */
type Use = { readonly characters: Characters; readonly id: number }

/**
 * Writes the font that visible text is set in, a subset with the characters used, and the font of the invisible layer:
 * the same program with every character an empty em, so that thousands of characters cost no outlines.
 */
export async function writeFonts(file: PdfFile, font: Font, visible: Use, hidden: Use): Promise<void> {
  const shown = visible.characters.codePoints
  const { file: bytes, glyphs } = await font.subset(shown)
  const { ascent, descent, capHeight, box } = font.metrics
  const program = file.putDeflated(`/Length1 ${bytes.byteLength}`, bytes)
  const descriptor = file.put(
    `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [${box.join(' ')}] /ItalicAngle 0 ` +
      `/Ascent ${ascent} /Descent ${descent} /CapHeight ${capHeight} /StemV 80 /FontFile2 ${ref(program)} >>`,
  )
  const widths = shown.map((codePoint) => font.widthOf(codePoint))
  writeComposite(file, { ...visible, glyphs, advance: `/DW 1000 /W [1 [${widths.join(' ')}]]`, descriptor })
  const empty = hidden.characters.codePoints.map(() => 0)
  writeComposite(file, { ...hidden, glyphs: empty, advance: '/DW 1000', descriptor })
}

const name = 'LEDGER+NotoSansSC-Regular'

type Composite = Use & { readonly glyphs: readonly number[]; readonly advance: string; readonly descriptor: number }

/** A Type0 font with Identity-H codes over a CIDFontType2 (ISO 32000-1, 9.7). */
function writeComposite(file: PdfFile, { characters, id, glyphs, advance, descriptor }: Composite): void {
  const map = Buffer.alloc((glyphs.length + 1) * 2)
  for (const [index, glyph] of glyphs.entries()) map.writeUInt16BE(glyph, (index + 1) * 2)
  const descendant = file.put(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> ` +
      `/FontDescriptor ${ref(descriptor)} /CIDToGIDMap ${ref(file.putDeflated('', map))} ${advance} >>`,
  )
  const unicode = file.putDeflated('', toUnicodeMap(characters.codePoints))
  file.put(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ` +
      `/DescendantFonts [${ref(descendant)}] /ToUnicode ${ref(unicode)} >>`,
    id,
  )
}
