import type { Section } from '../../core/bundle/arrange.ts'
import type { BundleOrder } from '../../core/bundle/order.ts'
import type { LayoutPage } from '../../core/layout/page.ts'
import { toFileId } from '../pdf/file-id.ts'
import type { Font } from '../pdf/font.ts'
import { PdfDocument } from '../pdf/pdf-document.ts'
import type { Sink } from '../pdf/sink.ts'
import type { TaskContext } from '../workers/task.ts'
import { checkCancelled } from './cancelled.ts'
import type { Covered } from './find-covered.ts'
import { newItemPrinter, type Sheet } from './print-item.ts'
import { printLayout } from './print-layout.ts'
import { leaf, printSlotFront, printSlotNote, sectionBookmark } from './print-slot.ts'

/** Pages that are got ready while one is printed. */
const lookAhead = 12

/** What one PDF of a bundle holds: what stands before the papers, under its bookmark, and the slots with theirs. */
export interface Contents {
  readonly title: string
  readonly fronts: readonly { readonly title: string; readonly pages: Iterable<LayoutPage> }[]
  readonly sections: readonly Section[]
}

export interface PdfTools {
  readonly font: Font
  readonly context: TaskContext
  readonly covered: Covered
  /** Pages of the whole bundle that are printed, made smaller, and there at all. */
  readonly count: { done: number; reduced: number; readonly total: number }
}

/** Writes a whole PDF, page after page, and returns a sentence for every page that could not be shown as it is. */
export async function writePdf(
  order: BundleOrder,
  { title, fronts, sections }: Contents,
  sink: Sink,
  { font, context, covered, count }: PdfTools,
): Promise<string[]> {
  const document = new PdfDocument(sink, font)
  const { measure } = font
  const warnings: string[] = []
  const warn = (sentence: string) => warnings.push(sentence)
  const printer = newItemPrinter(document, order, {
    context,
    measure,
    covered,
    warn,
    reduced: () => {
      count.reduced += 1
    },
  })
  context.progress(count.done, count.total, '编制封面和目录')
  const sheets = sections.flatMap(listSheets)
  let next = 0
  const expectNext = (): void => {
    const sheet = sheets[next]
    next += 1
    if (sheet) printer.expect(sheet.page)
  }
  try {
    for (let at = 0; at < lookAhead; at += 1) expectNext()
    for (const front of fronts)
      printLayout(document, front.pages, { code: null, anchor: `front:${front.title}`, measure })
    for (const section of sections) {
      printSlotFront(document, section, order, measure)
      for (const sheet of listSheets(section)) {
        checkCancelled(context.signal, '已取消导出，没有留下未完成的迎检包。')
        expectNext()
        await printer.print(sheet)
        count.done += 1
        context.progress(count.done, count.total, sheet.item.code ?? sheet.item.title)
        await sink.drained()
      }
      printSlotNote(document, section, order, measure)
    }
  } finally {
    await printer.close()
  }
  const bookmarks = [
    ...fronts.map((front) => leaf(front.title, document.pageOf(`front:${front.title}`))),
    ...sections.map((section) => sectionBookmark(section, document)),
  ]
  const fileId = toFileId(`${order.catalogueUuid} ${title} ${order.madeAt}`)
  await document.end(bookmarks, { title, author: order.branch, madeAt: order.madeAt, fileId })
  const missing = document.visible.codePoints.filter((codePoint) => !font.has(codePoint))
  if (missing.length > 0) {
    const characters = missing.map((codePoint) => String.fromCodePoint(codePoint)).join('')
    warn(`封面、目录等页中的“${characters}”是字体没有的生僻字，显示为方框，但可以检索。请对照两份表格核对。`)
  }
  return warnings
}

function listSheets(section: Section): Sheet[] {
  return section.lines.flatMap((line) =>
    line.items.flatMap((item) => item.pages.map((page, index) => ({ item, page, index }))),
  )
}
