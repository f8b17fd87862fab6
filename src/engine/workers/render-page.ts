import { access, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import type { MediaType } from '../../core/catalogue/original.ts'
import { translateFileError } from './file-error.ts'
import { decoded, openImage } from './image.ts'
import { withPdf } from './pdf-document.ts'
import { drawPage, withPage } from './pdf-page.ts'
import type { Task } from './task.ts'

export interface PageToRender {
  /** The original. */
  readonly path: string
  readonly mediaType: MediaType
  /** Counts from 0 within the original. */
  readonly frame: number
  /** The file to write, on the disk when this is done; its folder is made when missing. */
  readonly out: string
  /** The long side is at most this many pixels. */
  readonly maxPixels: number
}

export interface Rendered {
  readonly width: number
  readonly height: number
  readonly mediaType: 'image/jpeg' | 'image/png'
}

/** PDF pages are drawn at no more than this, however large the viewer asks. */
const pdfDpi = 200

/**
 * Writes one page as a picture to look at, upright: PNG for black-and-white originals, JPEG for everything else.
 * @throws Failure `unreadable` when the page cannot be decoded.
 */
export const renderPage: Task<PageToRender, Rendered> = async ({ path, mediaType, frame, out, maxPixels }) => {
  try {
    const pdf = mediaType === 'application/pdf'
    const { image, bilevel } = pdf ? await drawPdf(path, frame, maxPixels) : await openUpright(path, frame)
    const sized = image.resize({ width: maxPixels, height: maxPixels, fit: 'inside', withoutEnlargement: true })
    await mkdir(dirname(out), { recursive: true })
    return await write(bilevel ? sized.toColourspace('b-w').png() : sized.jpeg({ quality: 85 }), out)
  } catch (error) {
    throw translateFileError(error)
  }
}

async function openUpright(path: string, frame: number): Promise<{ image: Sharp; bilevel: boolean }> {
  await access(path)
  const { bitsPerSample } = await decoded(openImage(path, { page: frame }).metadata())
  // What can be seen of a picture that has decayed is shown; verifying the catalogue tells of the damage.
  const image = openImage(path, { page: frame, failOn: 'none' }).autoOrient().flatten({ background: 'white' })
  return { image, bilevel: bitsPerSample === 1 }
}

function drawPdf(path: string, frame: number, maxPixels: number): Promise<{ image: Sharp; bilevel: boolean }> {
  return withPdf(path, (document) =>
    withPage(document, frame, async (page) => {
      const { pdfium } = document
      const [width, height] = [pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page)]
      const scale = Math.min(pdfDpi / 72, maxPixels / Math.max(width, height))
      const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
      const { pixels, ...raw } = await drawPage(document, page, size)
      return { image: sharp(pixels, { raw }).removeAlpha(), bilevel: false }
    }),
  )
}

async function write(image: Sharp, out: string): Promise<Rendered> {
  const { data, info } = await decoded(image.toBuffer({ resolveWithObject: true }))
  try {
    await writeFile(out, data, { flush: true })
  } catch (error) {
    await rm(out, { force: true })
    throw error
  }
  return { width: info.width, height: info.height, mediaType: info.format === 'png' ? 'image/png' : 'image/jpeg' }
}
