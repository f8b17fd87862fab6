import * as fontkit from 'fontkit'
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib'
import { type Ink, type Mark, paperHeight, paperWidth, type Sheet } from './sheet.ts'

const inks: Readonly<Record<Ink, ReturnType<typeof rgb>>> = {
  black: rgb(0, 0, 0),
  red: rgb(0.78, 0.09, 0.11),
  grey: rgb(0.33, 0.33, 0.35),
}

/** The sheets as a word processor would save them: real text with its characters, and no seal. */
export async function toTextPdf(sheets: readonly Sheet[], fontBytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false })
  document.registerFontkit(fontkit)
  const font = await document.embedFont(fontBytes, { subset: true })
  for (const sheet of sheets) {
    const page = document.addPage([paperWidth, paperHeight])
    for (const mark of sheet.marks) drawMark(page, font, mark)
  }
  return document.save()
}

function drawMark(page: PDFPage, font: PDFFont, mark: Mark): void {
  if (mark.kind === 'text') {
    const indent = mark.text.length - mark.text.trimStart().length
    page.drawText(mark.text.trim(), {
      x: mark.x + indent * mark.size,
      y: paperHeight - mark.y,
      size: mark.size,
      font,
      color: inks[mark.ink],
    })
  }
  if (mark.kind === 'line') {
    page.drawLine({
      start: { x: mark.from[0], y: paperHeight - mark.from[1] },
      end: { x: mark.to[0], y: paperHeight - mark.to[1] },
      thickness: mark.width,
      color: inks[mark.ink],
    })
  }
}
