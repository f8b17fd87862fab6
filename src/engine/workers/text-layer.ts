import type { TextLine, Word } from '../../core/catalogue/page.ts'
import { damagedPdf, type PdfDocument, withMemory } from './pdf-document.ts'

/** The text a PDF page holds, and how much of the page its largest image covers (0 to 1). */
export interface TextLayer {
  readonly lines: TextLine[]
  /** Letters, digits and Chinese characters; spaces, points and unmapped glyphs are not counted. */
  readonly characters: number
  readonly imageCover: number
}

/** FPDF_PAGEOBJ_IMAGE */
const imageObject = 3

/** PageToDevice answers in whole units: a page of this many units a side gives fractions to the sixth place. */
const units = 1_000_000

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
const stop = /[\u3000-\u303f\uff00-\uff0f\uff1a-\uff20“”‘’…—]/u

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
  return { lines, characters: countCharacters(text), imageCover: await readImageCover(document, page) }
}

/** A character and its box: left, top, right, bottom as fractions. A line break has no box. */
export interface Glyph {
  readonly text: string
  readonly box: readonly [number, number, number, number] | null
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

/**
 * Words and lines: PDFium itself puts spaces and line breaks where the page shows gaps. Chinese has no spaces, so a
 * word ends at punctuation there, and where Chinese and other writing meet.
 */
export function toLines(glyphs: readonly Glyph[]): TextLine[] {
  const lines: Word[][] = [[]]
  let run: Glyph[] = []
  const endWord = (): void => {
    const word = toWord(run)
    if (word !== null) lines.at(-1)?.push(word)
    run = []
  }
  for (const glyph of glyphs) {
    const before = run.at(-1)
    if (/\s/.test(glyph.text)) endWord()
    else if (before !== undefined && (stop.test(before.text) || wide.test(before.text) !== wide.test(glyph.text))) {
      if (!stop.test(glyph.text)) endWord()
      run.push(glyph)
    } else run.push(glyph)
    if (/[\r\n]/.test(glyph.text)) lines.push([])
  }
  endWord()
  return lines.filter((words) => words.length > 0).map((words) => ({ words }))
}

function toWord(run: readonly Glyph[]): Word | null {
  const text = run
    .map((glyph) => glyph.text)
    .join('')
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
  if (text === '') return null
  const boxes = run.flatMap(({ box }) => (box === null ? [] : [box]))
  const left = Math.min(1, ...boxes.map(([x]) => x))
  const top = Math.min(1, ...boxes.map(([, y]) => y))
  const right = Math.max(0, ...boxes.map(([, , x]) => x))
  const bottom = Math.max(0, ...boxes.map(([, , , y]) => y))
  return { text, box: toBox(left, top, right, bottom), confidence: 1 }
}

/** x, y, width, height within the page, to the fourth place: a tenth of a millimetre would do on A4. */
export function toBox(left: number, top: number, right: number, bottom: number): Word['box'] {
  const [x, y] = [toPlace(left), toPlace(top)]
  return [x, y, toPlace(Math.max(0, toPlace(right) - x)), toPlace(Math.max(0, toPlace(bottom) - y))]
}

function toPlace(fraction: number): number {
  return Math.round(Math.min(1, Math.max(0, fraction)) * 10_000) / 10_000
}

async function readImageCover({ pdfium }: PdfDocument, page: number): Promise<number> {
  return withMemory(pdfium, 16, (at) => {
    const count = pdfium._FPDFPage_CountObjects(page)
    const areas = Array.from({ length: count }, (_, index) => {
      const object = pdfium._FPDFPage_GetObject(page, index)
      if (pdfium._FPDFPageObj_GetType(object) !== imageObject) return 0
      if (pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12) === 0) return 0
      const [left = 0, bottom = 0, right = 0, top = 0] = new Float32Array(pdfium.HEAPU8.buffer, at, 4)
      return (right - left) * (top - bottom)
    })
    const pageArea = pdfium._FPDF_GetPageWidthF(page) * pdfium._FPDF_GetPageHeightF(page)
    return areas.reduce((most, area) => Math.max(most, area), 0) / pageArea
  })
}
