import { access } from 'node:fs/promises'
import type { MediaType } from '../../core/catalogue/original.ts'
import type { TextLine } from '../../core/catalogue/page.ts'
import { Failure } from '../../core/failure.ts'
import { toPageText } from '../../core/text/page-text.ts'
import { translateFileError } from './file-error.ts'
import { decoded, openImage, toDpi } from './image.ts'
import { withPdf } from './pdf-document.ts'
import { drawPage, withPage } from './pdf-page.ts'
import { type ReadingImage, toReadingImage, toReadingSize } from './reading-image.ts'
import * as byDefault from './recognise-tesseract.ts'
import type { Recogniser, RecogniserModule } from './recogniser.ts'
import type { Task } from './task.ts'
import { countCharacters, isRealText, readTextLayer, type TextLayer } from './text-layer.ts'

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
    const lines = await recognise(page, image)
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
function gather(page: PageToRead): Promise<{ image: ReadingImage | null; layer: TextLayer | null }> {
  return page.mediaType === 'application/pdf' ? gatherPdf(page) : gatherImage(page)
}

function gatherPdf({ path, frame }: PageToRead): Promise<{ image: ReadingImage | null; layer: TextLayer }> {
  return withPdf(path, (document) =>
    withPage(document, frame, async (page) => {
      const layer = await readTextLayer(document, page)
      if (isRealText(layer)) return { image: null, layer }
      const { pdfium } = document
      const points = { width: pdfium._FPDF_GetPageWidthF(page), height: pdfium._FPDF_GetPageHeightF(page), dpi: 72 }
      const { pixels, ...raw } = await drawPage(document, page, toReadingSize(points))
      return { image: await toReadingImage(pixels, raw), layer }
    }),
  )
}

async function gatherImage({ path, frame }: PageToRead): Promise<{ image: ReadingImage; layer: null }> {
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
  return { image: await toReadingImage(data, info), layer: null }
}

/** One recogniser a thread, kept open between tasks. */
let open: { readonly of: string; readonly recogniser: Recogniser } | null = null

async function recognise({ resources, recogniser: url }: PageToRead, image: ReadingImage): Promise<TextLine[]> {
  const of = JSON.stringify([resources, url])
  if (open?.of !== of) {
    await closeRecogniser()
    // Where it cannot even be opened, the installation is at fault: not the page, and not for good.
    open = { of, recogniser: await start(resources, url) }
  }
  const { recogniser } = open
  try {
    return image.place(await recogniser.read(image.png, image))
  } catch (error) {
    // What failed once may be broken for good; the next page gets a fresh one.
    await closeRecogniser()
    console.error('recognition failed:', error)
    throw new Failure('unreadable', '这一页没有识别成功。请稍后重试；如仍失败，请重新扫描这一页。', undefined, {
      cause: error,
    })
  }
}

async function closeRecogniser(): Promise<void> {
  const closing = open
  open = null
  await closing?.recogniser.close()
}

async function start(resources: string, url: string | null): Promise<Recogniser> {
  const module: RecogniserModule = url === null ? byDefault : await import(url)
  return module.openRecogniser(resources)
}
