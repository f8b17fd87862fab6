import { foot } from '../../core/layout/furniture.ts'
import type { LayoutPage, Measure } from '../../core/layout/page.ts'
import { drawMarks } from '../pdf/draw.ts'
import type { PdfDocument } from '../pdf/pdf-document.ts'

/** Points from the lower edge to the baseline of the foot. */
const footBaseline = 34

/** Draws laid-out pages one after another; the first bears the anchor, and every page but the cover its number. */
export function printLayout(
  document: PdfDocument,
  pages: Iterable<LayoutPage>,
  look: { readonly code: string | null; readonly anchor: string | null; readonly measure: Measure },
): void {
  let { anchor } = look
  for (const page of pages) {
    const number = document.pages + 1
    const marks =
      number === 1 && document.hasCover
        ? []
        : foot(page.width, page.height - footBaseline, number, look.code, look.measure)
    const content = drawMarks([...page.marks, ...marks], page.height, document.visible)
    document.addPage({ width: page.width, height: page.height, content, xobjects: '', links: page.links, anchor })
    anchor = null
  }
}
