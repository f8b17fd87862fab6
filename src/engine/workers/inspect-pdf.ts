import type { Frame } from '../../core/catalogue/original.ts'
import { Failure } from '../../core/failure.ts'
import { type ByteSource, withByteSource } from '../pdf/byte-source.ts'
import { damagedPdf, type PdfDocument, withMemory, withPdfSource } from './pdf-document.ts'

const maxPages = 10_000

/** White space, zeros and what DOS ended texts with. */
const blanks = '\0\t\n\f\r\x1a '

/** How far from the end the last `startxref` may begin; readers look as far back (ISO 32000-1, Annex H, note 18). */
const tailBytes = 1_024

/**
 * The pages of a PDF, in points, upright. The file must end as ISO 32000-1, 7.5.5 says and its last cross-reference
 * must be where the end says: PDFium repairs a file cut short in silence and loses pages on the way.
 */
export function inspectPdf(path: string): Promise<Frame[]> {
  return withByteSource(path, (source) => {
    requireTrailer(source)
    return withPdfSource(source, readPages)
  })
}

function requireTrailer(source: ByteSource): void {
  const tail = readText(source, source.size - trailing(source) - tailBytes, tailBytes)
  const offset = /startxref\s+(\d+)\s+%%EOF(?![\s\S]*startxref)/.exec(tail)?.[1]
  if (offset === undefined) {
    throw new Failure(
      'unreadable',
      'PDF 没有结尾，文件没有传完或已损坏。请从原来的设备上重新复制，或重新扫描后再导入。',
    )
  }
  const header = Math.max(0, readText(source, 0, 1_024).indexOf('%PDF-'))
  const found = [Number(offset), Number(offset) + header].some((at) =>
    /^\s*(xref|\d+\s+\d+\s+obj)/.test(readText(source, at, 40)),
  )
  if (!found) throw damagedPdf()
}

/** How many bytes of white space and zeros stand after the end. */
function trailing(source: ByteSource): number {
  let bytes = 0
  for (;;) {
    const piece = readText(source, source.size - bytes - tailBytes, tailBytes)
    const kept = [...piece].findLastIndex((sign) => !blanks.includes(sign)) + 1
    bytes += piece.length - kept
    if (kept > 0 || piece === '') return bytes
  }
}

/** Up to `length` bytes from `from` on, as far as the file holds them. */
function readText(source: ByteSource, from: number, length: number): string {
  const start = Math.max(0, from)
  const bytes = Buffer.alloc(Math.max(0, Math.min(from + length, source.size) - start))
  source.read(start, bytes)
  return bytes.toString('latin1')
}

async function readPages({ pdfium, handle, pageCount }: PdfDocument): Promise<Frame[]> {
  if (pageCount === 0) throw damagedPdf()
  if (pageCount > maxPages) {
    throw new Failure('unsupported', `这个 PDF 有 ${pageCount} 页，超过 ${maxPages} 页。请拆成几个文件后再导入。`)
  }
  return withMemory(pdfium, 8, (pointer) =>
    Array.from({ length: pageCount }, (_, page) => {
      if (pdfium._FPDF_GetPageSizeByIndexF(handle, page, pointer) === 0) throw damagedPdf()
      const size = new Float32Array(pdfium.HEAPU8.buffer, pointer, 2)
      const [width, height] = [size[0] ?? 0, size[1] ?? 0]
      if (!(width > 0 && height > 0)) throw damagedPdf()
      return { width: toHundredths(width), height: toHundredths(height), dpi: null }
    }),
  )
}

function toHundredths(points: number): number {
  return Math.round(points * 100) / 100
}
