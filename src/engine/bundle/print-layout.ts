import { withFoot } from '../../core/layout/furniture.ts'
import type { LayoutPage, Measure } from '../../core/layout/page.ts'
import { drawMarks } from '../pdf/draw.ts'
import type { PdfDocument } from '../pdf/pdf-document.ts'

/** Draws laid-out pages one after another; the first bears the anchor, and every page but the cover its number. */
export function printLayout(
  document: PdfDocument,
  pages: Iterable<LayoutPage>,
  look: { readonly code: string | null; readonly anchor: string | null; readonly measure: Measure },
): void {
  let { anchor } = look
  for (const page of pages) {
    const number = document.pages + 1
    const { width, height, marks, links } =
      number === 1 && document.hasCover ? page : withFoot(page, number, look.code, look.measure)
    const content = drawMarks(marks, height, document.visible)
    document.addPage({ width, height, content, xobjects: '', links, anchor })
    anchor = null
  }
}
