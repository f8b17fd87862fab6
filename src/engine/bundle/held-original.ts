import type { Shrink } from '../../core/bundle/fit.ts'
import type { BundleItem, BundlePage } from '../../core/bundle/order.ts'
import type { Word } from '../../core/catalogue/page.ts'
import { Failure } from '../../core/failure.ts'
import type { Raster } from '../../core/scan/raster.ts'
import { type ByteSource, readPart } from '../pdf/byte-source.ts'
import type { PdfImage } from '../pdf/image.ts'
import type { PdfDocument } from '../pdf/pdf-document.ts'
import type { PdfFile } from '../pdf/pdf-file.ts'
import type { Reduced } from '../pdf/reduce-image.ts'
import type { PdfRenderer } from '../pdf/render-source.ts'
import type { SourcePdf } from '../pdf/source-pdf.ts'
import type { OpenedOriginal } from './original.ts'

/** `pdf` and `renderer` are undefined until a page asks for them, and null where the original cannot be opened so. */
export type HeldOriginal = {
  readonly sha256: string
  readonly original: OpenedOriginal
  pdf: SourcePdf | null | undefined
  renderer: PdfRenderer | null | undefined
}

/** What a page looks like. Throws where its original cannot be read. */
export async function greyOf(held: HeldOriginal, page: BundlePage): Promise<Raster> {
  if (!held.original.ok) throw new Error(held.original.reason)
  const { source } = held.original
  const { greyPage } = await import('../pdf/grey-page.ts')
  if (page.mediaType !== 'application/pdf') return greyPage(readPart(source, 0, source.size), page.frame)
  if (held.renderer === undefined) held.renderer = await attempt(() => openRenderer(source))
  if (held.renderer === null) throw new Error('PDFium cannot open it')
  return greyPage((await held.renderer.render(page.frame, 100)).jpeg, 0)
}

/** The libraries that read PDF are large: the first source that needs one loads it. */
export async function openSource(source: ByteSource, { file, shared }: PdfDocument): Promise<SourcePdf> {
  const { openSourcePdf } = await import('../pdf/source-pdf.ts')
  return openSourcePdf(source, file, shared)
}

export async function writeCovered(
  file: PdfFile,
  source: ByteSource,
  frame: number,
  boxes: readonly Word['box'][],
): Promise<PdfImage> {
  const { writeCoveredImage } = await import('../pdf/covered-image.ts')
  return writeCoveredImage(file, readPart(source, 0, source.size), frame, boxes)
}

export async function openRenderer(source: ByteSource): Promise<PdfRenderer> {
  const { openPdfRenderer } = await import('../pdf/render-source.ts')
  return openPdfRenderer(readPart(source, 0, source.size))
}

/** The result, or null where the library could not read what it was given; the caller says so to the user. */
export async function attempt<Value>(work: () => Promise<Value>): Promise<Value | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Failure) throw error
    return null
  }
}

/**
 * A page as a picture of no more than so many dots per inch that takes less room than it does; null where there is none.
 * A PDF page is drawn only where it is a scan: real text is small, and would be lost.
 */
export async function reducedOf(
  held: HeldOriginal,
  item: BundleItem,
  page: BundlePage,
  shrink: Shrink,
): Promise<Reduced | null> {
  const reduced = await reduce(held, page, shrink)
  return reduced && reduced.jpeg.byteLength < shareOf(item, page) ? reduced : null
}

/** Bytes of a page's original, divided among the pages that it has. */
export function shareOf(item: BundleItem, page: BundlePage): number {
  return page.bytes / item.pages.filter(({ sha256 }) => sha256 === page.sha256).length
}

async function reduce(held: HeldOriginal, page: BundlePage, { dpi, quality }: Shrink): Promise<Reduced | null> {
  if (!held.original.ok) return null
  const { source } = held.original
  if (page.mediaType !== 'application/pdf') {
    const { reduceImage } = await import('../pdf/reduce-image.ts')
    return reduceImage(readPart(source, 0, source.size), page.frame, page.dpi, dpi, quality)
  }
  if (page.source !== 'recognised') return null
  if (held.renderer === undefined) held.renderer = await attempt(() => openRenderer(source))
  return held.renderer === null ? null : held.renderer.render(page.frame, dpi, quality)
}
