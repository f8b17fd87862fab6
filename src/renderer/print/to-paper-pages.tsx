import type { LayoutPage } from '../../core/layout/page.ts'
import { SheetMarks } from '../ui/sheet.tsx'
import type { PaperPage } from './use-printing.tsx'

/** Laid-out pages as pages for paper. */
export function toPaperPages(pages: readonly LayoutPage[]): PaperPage[] {
  return pages.map(({ width, height, marks }, index) => ({
    width,
    height,
    label: String(index + 1),
    drawn: <SheetMarks marks={marks} />,
  }))
}
