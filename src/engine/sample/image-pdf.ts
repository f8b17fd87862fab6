import { PDFDocument } from 'pdf-lib'
import { toJpeg } from './encode.ts'
import type { Scan } from './scan.ts'
import { paperHeight, paperWidth } from './sheet.ts'

/** The scans as a scanner's own PDF: pictures without any text. */
export async function toImagePdf(pages: readonly Scan[]): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  for (const page of pages) {
    const image = await document.embedJpg(await toJpeg(page))
    document.addPage([paperWidth, paperHeight]).drawImage(image, { x: 0, y: 0, width: paperWidth, height: paperHeight })
  }
  return document.save()
}
