import { countPages, itemsOf, type Section } from '../../core/bundle/arrange.ts'
import type { BundleItem, BundleOrder } from '../../core/bundle/order.ts'
import { toSlotNote } from '../../core/bundle/slot-note.ts'
import { bundleTitle } from '../../core/bundle/title.ts'
import { slotNotePages } from '../../core/layout/box-note.ts'
import { checklistPages } from '../../core/layout/checklist.ts'
import { cover } from '../../core/layout/cover.ts'
import { coveredListPages } from '../../core/layout/covered-list.ts'
import { guidePages } from '../../core/layout/guide.ts'
import { leftOutPages } from '../../core/layout/left-out.ts'
import { itemAnchor, type LayoutPage, type Measure } from '../../core/layout/page.ts'
import { registerPages, slotRegisterPages } from '../../core/layout/register.ts'
import { slotCoverPages } from '../../core/layout/slot-cover.ts'
import { toFileId } from '../pdf/file-id.ts'
import type { Font } from '../pdf/font.ts'
import type { Bookmark } from '../pdf/outline.ts'
import { PdfDocument } from '../pdf/pdf-document.ts'
import type { Sink } from '../pdf/sink.ts'
import type { TaskContext } from '../workers/task.ts'
import { checkCancelled } from './cancelled.ts'
import type { Covered } from './find-covered.ts'
import { newItemPrinter, type Sheet } from './print-item.ts'
import { printLayout } from './print-layout.ts'

/** Pages that are got ready while one is printed. */
const lookAhead = 12

/** Writes the whole PDF, page after page, and returns a sentence for every page that could not be shown as it is. */
export async function writePdf(
  order: BundleOrder,
  sections: readonly Section[],
  font: Font,
  sink: Sink,
  context: TaskContext,
  covered: Covered,
): Promise<string[]> {
  const document = new PdfDocument(sink, font)
  const { measure } = font
  const warnings: string[] = []
  const printer = newItemPrinter(document, order, {
    context,
    measure,
    covered,
    warn: (sentence) => warnings.push(sentence),
  })
  const items = itemsOf(sections)
  const total = countPages(items)
  let done = 0

  const fronts: readonly { readonly title: string; readonly pages: Iterable<LayoutPage> }[] = [
    { title: '封面', pages: [cover(order, measure)] },
    { title: '使用与核验说明', pages: guidePages(order, measure) },
    { title: '归档文件目录', pages: registerPages(order, sections, measure) },
    { title: '核对清单', pages: checklistPages({ ...order, title: bundleTitle(order) }, measure) },
    { title: '未收录文件清单', pages: leftOutPages(order, measure) },
    ...(order.coverNumbers
      ? [{ title: '号码遮盖清单', pages: coveredListPages(order, [...covered.values()], measure) }]
      : []),
  ]
  context.progress(0, total, '编制封面和目录')
  const sheets = sections.flatMap(listSheets)
  const expectOne = (at: number): void => {
    const sheet = sheets[at]
    if (sheet) printer.expect(sheet.page)
  }
  try {
    for (let at = 0; at < lookAhead; at += 1) expectOne(at)
    for (const { title, pages } of fronts)
      printLayout(document, pages, { code: null, anchor: `front:${title}`, measure })
    for (const section of sections) {
      printSlotFront(document, section, order, measure)
      for (const sheet of listSheets(section)) {
        checkCancelled(context.signal, '已取消导出，没有留下未完成的迎检包。')
        expectOne(done + lookAhead)
        await printer.print(sheet)
        done += 1
        context.progress(done, total, sheet.item.code ?? sheet.item.title)
        await sink.drained()
      }
      printSlotNote(document, section, order, measure)
    }
  } finally {
    await printer.close()
  }

  const bookmarks = [
    ...fronts.map(({ title }) => leaf(title, document.pageOf(`front:${title}`))),
    ...sections.map((section) => sectionBookmark(section, document)),
  ]
  const fileId = toFileId(`${order.catalogueUuid} ${order.branch} ${order.madeAt}`)
  const about = { title: bundleTitle(order), author: order.branch, madeAt: order.madeAt, fileId }
  await document.end(bookmarks, about)
  const missing = document.visible.codePoints.filter((codePoint) => !font.has(codePoint))
  if (missing.length > 0) {
    const characters = missing.map((codePoint) => String.fromCodePoint(codePoint)).join('')
    warnings.push(`封面、目录等页中的“${characters}”是字体没有的生僻字，显示为方框，但可以检索。请对照两份表格核对。`)
  }
  return warnings
}

/** Cover and catalogue of a slot; one that holds nothing has its cover alone, which says so. */
function printSlotFront(document: PdfDocument, section: Section, order: BundleOrder, measure: Measure): void {
  const register = itemsOf([section]).length === 0 ? [] : [...slotRegisterPages(section, order, measure)]
  const place = { firstNumber: document.pages + 1, between: register.length }
  const look = { code: null, measure }
  printLayout(document, slotCoverPages(section, order, place, measure), { ...look, anchor: section.anchor })
  printLayout(document, register, { ...look, anchor: registerAnchor(section) })
}

/** 备考表 of a slot, after its papers. */
function printSlotNote(document: PdfDocument, section: Section, order: BundleOrder, measure: Measure): void {
  if (itemsOf([section]).length === 0) return
  const pages = slotNotePages(section, toSlotNote(section, order.boxes), measure)
  printLayout(document, pages, { code: null, anchor: noteAnchor(section), measure })
}

function registerAnchor({ anchor }: Section): string {
  return `${anchor} register`
}

function noteAnchor({ anchor }: Section): string {
  return `${anchor} note`
}

function listSheets(section: Section): Sheet[] {
  return section.lines.flatMap((line) =>
    line.items.flatMap((item) => item.pages.map((page, index) => ({ item, page, index }))),
  )
}

function leaf(title: string, page: number): Bookmark {
  return { title, page, open: false, kids: [] }
}

/** Slot → catalogue, line → item, 备考表. What has no page of its own leads to the slot's cover. */
function sectionBookmark(section: Section, document: PdfDocument): Bookmark {
  const cover = document.pageOf(section.anchor)
  const pageOf = (item: BundleItem | undefined) =>
    item && item.pages.length > 0 ? document.pageOf(itemAnchor(item.id)) : cover
  const lines = section.lines.map((line): Bookmark => {
    const count = line.items.length === 0 ? '无' : `${line.items.length} 件`
    const title = `${[line.code, line.title].filter(Boolean).join(' ')}（${count}）`
    const items = line.items.map((item) => leaf(`${item.code ?? ''} ${item.title}`.trim(), pageOf(item)))
    return { title, page: pageOf(line.items[0]), open: false, kids: items }
  })
  const kids =
    itemsOf([section]).length === 0
      ? lines
      : [
          leaf('归档文件目录', document.pageOf(registerAnchor(section))),
          ...lines,
          leaf('备考表', document.pageOf(noteAnchor(section))),
        ]
  return { title: [section.code, section.title].filter(Boolean).join(' '), page: cover, open: false, kids }
}
