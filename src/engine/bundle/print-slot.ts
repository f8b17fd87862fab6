import { itemsOf, type Section } from '../../core/bundle/arrange.ts'
import type { BundleItem, BundleOrder } from '../../core/bundle/order.ts'
import { toSlotNote } from '../../core/bundle/slot-note.ts'
import { slotNotePages } from '../../core/layout/box-note.ts'
import { itemAnchor, type Measure } from '../../core/layout/page.ts'
import { slotRegisterPages } from '../../core/layout/register.ts'
import { slotCoverPages } from '../../core/layout/slot-cover.ts'
import type { Bookmark } from '../pdf/outline.ts'
import type { PdfDocument } from '../pdf/pdf-document.ts'
import { printLayout } from './print-layout.ts'

/** Cover and catalogue of a slot; one that holds nothing has its cover alone, which says so. */
export function printSlotFront(document: PdfDocument, section: Section, order: BundleOrder, measure: Measure): void {
  const register = itemsOf([section]).length === 0 ? [] : [...slotRegisterPages(section, order, measure)]
  const place = { firstNumber: document.pages + 1, between: register.length }
  const look = { code: null, measure }
  printLayout(document, slotCoverPages(section, order, place, measure), { ...look, anchor: section.anchor })
  printLayout(document, register, { ...look, anchor: registerAnchor(section) })
}

/** 备考表 of a slot, after its papers. */
export function printSlotNote(document: PdfDocument, section: Section, order: BundleOrder, measure: Measure): void {
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

export function leaf(title: string, page: number): Bookmark {
  return { title, page, open: false, kids: [] }
}

/** Slot → catalogue, line → item, 备考表. What has no page of its own leads to the slot's cover. */
export function sectionBookmark(section: Section, document: PdfDocument): Bookmark {
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
