import { access } from 'node:fs/promises'
import type { MediaType } from '../../core/catalogue/original.ts'
import type { Raster } from '../../core/scan/raster.ts'
import { decoded, openImage, toDpi } from './image.ts'
import { withPdf } from './pdf-document.ts'
import { drawPage, withPage } from './pdf-page.ts'
import { toReadingSize } from './reading-size.ts'
import { isRealText, readTextLayer, type TextLayer } from './text-layer.ts'
import { toGrey } from './to-grey.ts'

/** Where a page is. */
export interface PageAt {
  /** The original. */
  readonly path: string
  readonly mediaType: MediaType
  /** Counts from 0 within the original. */
  readonly frame: number
}

/** A page's picture, upright and grey at 200 dpi, and the resolution it came with. */
export interface PagePicture {
  readonly grey: Raster
  readonly isPdf: boolean
  /** As the file says, or as the scan inside a PDF page lies on it; null where neither is known. */
  readonly dpi: number | null
  /** Pixels of the longer side as it came; null for a PDF page, which is drawn at any size. */
  readonly longSide: number | null
}

/** The PDF's own text, and the picture to recognise; no picture when the text is enough. */
export function gatherPage(page: PageAt): Promise<{ picture: PagePicture | null; layer: TextLayer | null }> {
  return page.mediaType === 'application/pdf' ? gatherPdf(page) : gatherImage(page)
}

function gatherPdf({ path, frame }: PageAt): Promise<{ picture: PagePicture | null; layer: TextLayer }> {
  return withPdf(path, (document) =>
    withPage(document, frame, async (page) => {
      const layer = await readTextLayer(document, page)
      if (isRealText(layer)) return { picture: null, layer }
      const { pdfium } = document
      const points = { width: pdfium._FPDF_GetPageWidthF(page), height: pdfium._FPDF_GetPageHeightF(page), dpi: 72 }
      const { pixels, ...raw } = await drawPage(document, page, toReadingSize(points))
      return { picture: { grey: toGrey(pixels, raw), isPdf: true, dpi: layer.imageDpi, longSide: null }, layer }
    }),
  )
}

async function gatherImage({ path, frame }: PageAt): Promise<{ picture: PagePicture; layer: null }> {
  await access(path)
  const { density, autoOrient } = await decoded(openImage(path, { page: frame }).metadata())
  const dpi = toDpi(density)
  const size = toReadingSize({ ...autoOrient, dpi })
  const longSide = Math.max(autoOrient.width, autoOrient.height)
  const { data, info } = await decoded(
    openImage(path, { page: frame, failOn: 'truncated' })
      .autoOrient()
      .resize({ ...size, fit: 'fill' })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  )
  return { picture: { grey: toGrey(data, info), isPdf: false, dpi, longSide }, layer: null }
}
