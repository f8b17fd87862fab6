import { createCanvas } from '@napi-rs/canvas'
import { getDocument, PDFDataRangeTransport, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type ByteSource, readPart, withByteSource } from '../../src/engine/pdf/byte-source.ts'

/** What a viewer asks a server for at a time. */
export const pieceBytes = 65_536

/** A PDF as pdf.js, the viewer in browsers, opens it: by ranges, nothing ahead of need. */
export interface ShownPdf {
  /** Bytes asked for so far. */
  fetched(): number
  /** A page counted from 1 as PNG, `scale` pixels a point. */
  paint(page: number, scale: number): Promise<Buffer>
}

export function withPdfJs<Result>(path: string, use: (pdf: ShownPdf) => Promise<Result>): Promise<Result> {
  return withByteSource(path, async (source) => {
    const range = new FileRange(source)
    const options = { rangeChunkSize: pieceBytes, disableAutoFetch: true, disableStream: true, verbosity: 0 }
    const loading = getDocument({ range, ...options })
    try {
      const document = await loading.promise
      return await use({
        fetched: () => range.fetched,
        paint: (page, scale) => paint(document, page, scale),
      })
    } finally {
      await loading.destroy()
    }
  })
}

class FileRange extends PDFDataRangeTransport {
  readonly #source: ByteSource
  fetched = 0

  constructor(source: ByteSource) {
    super(source.size, null)
    this.#source = source
  }

  override requestDataRange(begin: number, end: number): void {
    this.fetched += end - begin
    const bytes = readPart(this.#source, begin, end - begin)
    setImmediate(() => this.onDataRange(begin, new Uint8Array(bytes)))
  }
}

async function paint(document: PDFDocumentProxy, number: number, scale: number): Promise<Buffer> {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale })
  const drawn = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const canvas: unknown = drawn
  if (!isCanvas(canvas)) throw new Error('no canvas to draw on')
  await page.render({ canvas, viewport }).promise
  return drawn.toBuffer('image/png')
}

/** As far as pdf.js uses one. */
function isCanvas(value: unknown): value is HTMLCanvasElement {
  return typeof value === 'object' && value !== null && 'getContext' in value
}

/** The whole text of a PDF that is in memory, and the size of each page in points. */
export async function openPdf(data: Uint8Array): Promise<{ readonly sizes: number[][]; readonly text: string }> {
  const loading = getDocument({ data, verbosity: 0 })
  try {
    const document = await loading.promise
    const sizes: number[][] = []
    let text = ''
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      sizes.push([Math.round(width), Math.round(height)])
      const { items } = await page.getTextContent()
      text += items.map((item) => ('str' in item ? item.str : '')).join('')
    }
    return { sizes, text }
  } finally {
    await loading.destroy()
  }
}
