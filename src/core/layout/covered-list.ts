import { type CoveredSheet, countCovered } from '../bundle/covered.ts'
import type { BundleOrder } from '../bundle/order.ts'
import { bundleTitle } from '../bundle/title.ts'
import { flow, type Piece } from './flow.ts'
import { head } from './furniture.ts'
import type { LayoutPage, Measure } from './page.ts'
import { portrait } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { type Column, table } from './table.ts'

const columns: readonly Column[] = [
  { title: '档号', share: 116, align: 'left' },
  { title: '题名', share: 150, align: 'left' },
  { title: '页', share: 28, align: 'centre' },
  { title: '身份证号', share: 46, align: 'centre' },
  { title: '电话', share: 34, align: 'centre' },
  { title: '说明', share: 86, align: 'left' },
]

/** 号码遮盖清单: every page on which numbers were covered, how many, and the pages that stay behind for them. */
export function coveredListPages(
  order: BundleOrder,
  sheets: readonly CoveredSheet[],
  measure: Measure,
): Iterable<LayoutPage> {
  return flow(pieces(sheets, measure), portrait, head(portrait, bundleTitle(order), '号码遮盖清单', measure))
}

function* pieces(sheets: readonly CoveredSheet[], measure: Measure): Generator<Piece> {
  const body = { size: 10.5, after: 4, first: 21, keep: true } as const
  const { pages, identity, phone, withheld } = countCovered(sheets)
  yield* paragraph('号码遮盖清单', portrait, { size: 18, bold: true, align: 'centre', after: 8, keep: true }, measure)
  const counts = `在 ${pages} 页上遮盖了 ${identity} 处身份证号、${phone} 处电话号码，另有 ${withheld} 页因无法遮盖没有收录。`
  yield* paragraph(counts, portrait, body, measure)
  yield* paragraph(
    '号码由程序在识别出的文字中查找，图像上以黑块盖住，检索文字中一并去除；没有识别出来的号码（如手写潦草、图像不清）不会被遮盖。原件没有改动，保存在制作单位。',
    portrait,
    body,
    measure,
  )
  const rows = sheets.map((sheet) => ({
    cells: [
      sheet.code,
      sheet.title,
      String(sheet.page),
      toCount(sheet.identity),
      toCount(sheet.phone),
      sheet.withheld === '' ? '' : `没有收录：${sheet.withheld}`,
    ],
    target: null,
  }))
  yield* table(columns, rows, portrait, measure)
}

function toCount(count: number): string {
  return count === 0 ? '' : String(count)
}
