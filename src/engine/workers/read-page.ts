import { access } from 'node:fs/promises'
import type { MediaType } from '../../core/catalogue/original.ts'
import type { TextLine } from '../../core/catalogue/page.ts'
import type { Raster } from '../../core/scan/raster.ts'
import { toPageText } from '../../core/text/page-text.ts'
import { translateFileError } from './file-error.ts'
import { decoded, openImage, toDpi } from './image.ts'
import { withPdf } from './pdf-document.ts'
import { drawPage, withPage } from './pdf-page.ts'
import { toReadingSize } from './reading-size.ts'
import { recognise } from './recognise.ts'
import type { Task } from './task.ts'
import { countCharacters, isRealText, readTextLayer, type TextLayer } from './text-layer.ts'
import { toGrey } from './to-grey.ts'

export interface PageToRead {
  /** The original. */
  readonly path: string
  readonly mediaType: MediaType
  /** Counts from 0 within the original. */
  readonly frame: number
  /** Absolute path of the shipped resources. */
  readonly resources: string
  /** URL of a module that exports `openRecogniser`; null for the one that is shipped. */
  readonly recogniser: string | null
}

export interface PageText {
  readonly source: 'layer' | 'recognised'
  readonly text: string
  readonly lines: TextLine[]
}

/**
 * Reads the text of one page: the PDF's own where there is enough of it, otherwise what is recognised in the picture.
 * @throws Failure `unreadable` when the page cannot be decoded or recognised.
 */
export const readPage: Task<PageToRead, PageText> = async (page, { signal }) => {
  try {
    const { image, layer } = await gather(page)
    if (image === null) return toPage('layer', layer?.lines ?? [])
    signal.throwIfAborted()
    const lines = await recognise(image, page)
    return choose(layer, toPage('recognised', lines))
  } catch (error) {
    throw translateFileError(error)
  }
}

/** What is recognised, unless the layer that seemed too little holds more. */
function choose(layer: TextLayer | null, recognised: PageText): PageText {
  return layer !== null && layer.characters > countCharacters(recognised.text)
    ? toPage('layer', layer.lines)
    : recognised
}

function toPage(source: PageText['source'], lines: TextLine[]): PageText {
  return { source, text: toPageText(lines), lines }
}

/** The PDF's own text, and the picture to recognise; no picture when the text is enough. */
function gather(page: PageToRead): Promise<{ image: Raster | null; layer: TextLayer | null }> {
  return page.mediaType === 'application/pdf' ? gatherPdf(page) : gatherImage(page)
}

function gatherPdf({ path, frame }: PageToRead): Promise<{ image: Raster | null; layer: TextLayer }> {
  return withPdf(path, (document) =>
    withPage(document, frame, async (page) => {
      const layer = await readTextLayer(document, page)
      if (isRealText(layer)) return { image: null, layer }
      const { pdfium } = document
      const points = { width: pdfium._FPDF_GetPageWidthF(page), height: pdfium._FPDF_GetPageHeightF(page), dpi: 72 }
      const { pixels, ...raw } = await drawPage(document, page, toReadingSize(points))
      return { image: toGrey(pixels, raw), layer }
    }),
  )
}

async function gatherImage({ path, frame }: PageToRead): Promise<{ image: Raster; layer: null }> {
  await access(path)
  const { density, autoOrient } = await decoded(openImage(path, { page: frame }).metadata())
  const size = toReadingSize({ ...autoOrient, dpi: toDpi(density) })
  const { data, info } = await decoded(
    openImage(path, { page: frame, failOn: 'truncated' })
      .autoOrient()
      .resize({ ...size, fit: 'fill' })
      .flatten({ background: 'white' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  )
  return { image: toGrey(data, info), layer: null }
}
