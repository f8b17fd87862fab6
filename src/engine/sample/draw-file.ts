import { toJpeg, toPng, toTiff } from './encode.ts'
import { toImagePdf } from './image-pdf.ts'
import type { PaperFile, PaperPage } from './paper.ts'
import { type Scan, scan } from './scan.ts'
import { setType } from './set-type.ts'
import { toTextPdf } from './text-pdf.ts'
import type { Typeface } from './typeface.ts'

/** The font twice: as outlines for scans, as bytes for PDFs with text. */
export interface Lettering {
  readonly typeface: Typeface
  readonly bytes: Uint8Array
}

/** The bytes of a paper's file. The same file gives the same bytes. */
export async function drawFile(file: PaperFile, lettering: Lettering): Promise<Uint8Array> {
  switch (file.make) {
    case 'jpeg':
      return toJpeg(await scanPage(file.pages[0], file.tone, file.name, lettering))
    case 'png':
      return toPng(await scanPage(file.pages[0], file.tone, file.name, lettering), file.tone)
    case 'tiff':
      return toTiff(await scanPages(file, lettering), file.tone)
    case 'image-pdf':
      return toImagePdf(await scanPages(file, lettering))
    case 'text-pdf':
      return toTextPdf(
        file.pages.map((page) => setType(page, lettering.typeface)),
        lettering.bytes,
      )
  }
}

type ScannedFile = Extract<PaperFile, { make: 'tiff' | 'image-pdf' }>

/** One after another: a page is some megabytes of pixels. */
async function scanPages(file: ScannedFile, lettering: Lettering): Promise<Scan[]> {
  const scans: Scan[] = []
  for (const [index, page] of file.pages.entries()) {
    scans.push(await scanPage(page, file.tone, `${file.name}#${index + 1}`, lettering))
  }
  return scans
}

function scanPage(page: PaperPage, tone: ScannedFile['tone'], seed: string, { typeface }: Lettering): Promise<Scan> {
  return scan(setType(page, typeface), typeface, tone, seed)
}
