import type { TextLine } from '../../core/catalogue/page.ts'
import { type Glyph, toLines } from './glyph-lines.ts'
import { damagedPdf, type PdfDocument, withMemory } from './pdf-document.ts'

/** The text a PDF page holds, and how much of the page its largest image covers (0 to 1). */
export interface TextLayer {
  readonly lines: TextLine[]
  /** Letters, digits and Chinese characters; spaces, points and unmapped glyphs are not counted. */
  readonly characters: number
  readonly imageCover: number
  /** Dots per inch of that image where it covers at least half of the page; null elsewhere. */
  readonly imageDpi: number | null
}

/** FPDF_PAGEOBJ_IMAGE */
const imageObject = 3

/** PageToDevice answers in whole units: a page of this many units a side gives fractions to the sixth place. */
const units = 1_000_000

/**
 * Whether a layer is the page's text rather than a scanner's footer over a picture, judged by its amount.
 * Below it the page is recognised as well, and the longer text wins.
 */
export function isRealText({ characters, imageCover }: Pick<TextLayer, 'characters' | 'imageCover'>): boolean {
  return characters >= (imageCover >= 0.5 ? 100 : 20)
}

/** Letters, digits and Chinese characters in a text. */
export function countCharacters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}

/** Reads the text layer of an open page; boxes are fractions of the upright page. */
export async function readTextLayer(document: PdfDocument, page: number): Promise<TextLayer> {
  const glyphs = await readGlyphs(document, page)
  const lines = toLines(glyphs)
  const text = glyphs.map(({ text }) => text).join('')
  const image = await readLargestImage(document, page)
  return { lines, characters: countCharacters(text), imageCover: image.cover, imageDpi: image.dpi }
}

async function readGlyphs({ pdfium }: PdfDocument, page: number): Promise<Glyph[]> {
  const textPage = pdfium._FPDFText_LoadPage(page)
  if (textPage === 0) throw damagedPdf()
  try {
    return await withMemory(pdfium, 40, (at) => {
      const corner = (x: number, y: number): readonly [number, number] => {
        pdfium._FPDF_PageToDevice(page, 0, 0, units, units, 0, x, y, at + 32, at + 36)
        const device = new Int32Array(pdfium.HEAPU8.buffer, at + 32, 2)
        return [(device[0] ?? 0) / units, (device[1] ?? 0) / units]
      }
      return Array.from({ length: Math.max(0, pdfium._FPDFText_CountChars(textPage)) }, (_, index) => {
        const text = String.fromCodePoint(toCodePoint(pdfium._FPDFText_GetUnicode(textPage, index)))
        if (pdfium._FPDFText_GetCharBox(textPage, index, at, at + 8, at + 16, at + 24) === 0) return { text, box: null }
        const [left = 0, right = 0, bottom = 0, top = 0] = new Float64Array(pdfium.HEAPU8.buffer.slice(at, at + 32))
        const [[x1, y1], [x2, y2]] = [corner(left, top), corner(right, bottom)]
        return { text, box: [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const }
      })
    })
  } finally {
    pdfium._FPDFText_ClosePage(textPage)
  }
}

function toCodePoint(value: number): number {
  return value > 0 && value <= 0x10_ff_ff && !(value >= 0xd8_00 && value <= 0xdf_ff) ? value : 0xff_fd
}

/** How much of the page its largest image covers, and at what resolution where that is at least half of it. */
async function readLargestImage({ pdfium }: PdfDocument, page: number): Promise<{ cover: number; dpi: number | null }> {
  const pageArea = pdfium._FPDF_GetPageWidthF(page) * pdfium._FPDF_GetPageHeightF(page)
  return withMemory(pdfium, 16, (at) => {
    const count = pdfium._FPDFPage_CountObjects(page)
    const images = Array.from({ length: count }, (_, index) => {
      const object = pdfium._FPDFPage_GetObject(page, index)
      if (pdfium._FPDFPageObj_GetType(object) !== imageObject) return { area: 0, dpi: null }
      if (pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return { area: 0, dpi: null }
      const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(pdfium.HEAPU8.buffer.slice(at, at + 16))
      const area = (right - left) * (top - bottom)
      if (pdfium._FPDFImageObj_GetImagePixelSize(object, at, at + 4) === 0) return { area, dpi: null }
      const [width = 0, height = 0] = new Uint32Array(pdfium.HEAPU8.buffer.slice(at, at + 8))
      return { area, dpi: Math.sqrt((width * height) / area) * 72 }
    })
    const largest = images.reduce((a, b) => (b.area > a.area ? b : a), { area: 0, dpi: null })
    const cover = largest.area / pageArea
    return { cover, dpi: cover >= 0.5 && largest.dpi !== null ? Math.round(largest.dpi) : null }
  })
}
