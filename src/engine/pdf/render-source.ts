import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'

const dpi = 200
/** Pixels of the longer side at most: an absurd page size must not take all memory. */
const most = 6000

/** A page that could not be copied, as a picture. Sizes in points. */
export type RenderedPage = { readonly jpeg: Buffer; readonly width: number; readonly height: number }

/** Renders one page of a PDF at 200 dpi to JPEG. Throws what PDFium throws where it cannot. */
export async function renderSourcePage(bytes: Uint8Array, frame: number): Promise<RenderedPage> {
  const library = await PDFiumLibrary.init()
  try {
    const source = await library.loadDocument(bytes)
    try {
      const page = source.getPage(frame)
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize()
      const scale = Math.min(dpi / 72, most / Math.max(width, height, 1))
      const rendered = await page.render({
        scale,
        renderFormFields: true,
        render: async ({ data, width: columns, height: rows }) =>
          sharp(data, { raw: { width: columns, height: rows, channels: 4 } })
            .removeAlpha()
            .jpeg({ quality: 88, chromaSubsampling: '4:4:4' })
            .toBuffer(),
      })
      return { jpeg: Buffer.from(rendered.data), width, height }
    } finally {
      source.destroy()
    }
  } finally {
    library.destroy()
  }
}
