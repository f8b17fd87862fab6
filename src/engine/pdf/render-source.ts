import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'

const [usualDpi, usualQuality] = [200, 88]
/** Pixels of the longer side at most: an absurd page size must not take all memory. */
const most = 6000

/** A page that could not be copied, as a picture; `dpi` is what it was really rendered at. */
type RenderedPage = { readonly jpeg: Buffer; readonly dpi: number }

/** A source opened for rendering only. Close it: PDFium's memory is not the collector's. */
export type PdfRenderer = {
  /** To JPEG at 200 dpi unless told, or less where the page is very large. */
  render(frame: number, dpi?: number, quality?: number): Promise<RenderedPage>
  close(): void
}

/** Opens a PDF for rendering, also one that is encrypted without a password to read. Throws what PDFium throws. */
export async function openPdfRenderer(bytes: Uint8Array): Promise<PdfRenderer> {
  const library = await PDFiumLibrary.init()
  try {
    const source = await library.loadDocument(bytes)
    return {
      render: (frame, dpi = usualDpi, quality = usualQuality) => renderPage(source, frame, dpi, quality),
      close() {
        source.destroy()
        library.destroy()
      },
    }
  } catch (error) {
    library.destroy()
    throw error
  }
}

async function renderPage(source: PDFiumDocument, frame: number, dpi: number, quality: number): Promise<RenderedPage> {
  const page = source.getPage(frame)
  const { originalWidth, originalHeight } = page.getOriginalSize()
  const scale = Math.min(dpi / 72, most / Math.max(originalWidth, originalHeight, 1))
  const rendered = await page.render({
    scale,
    renderFormFields: true,
    render: async ({ data, width, height }) =>
      sharp(data, { raw: { width, height, channels: 4 } })
        .removeAlpha()
        .jpeg({ quality, chromaSubsampling: '4:4:4' })
        .toBuffer(),
  })
  return { jpeg: Buffer.from(rendered.data), dpi: scale * 72 }
}
