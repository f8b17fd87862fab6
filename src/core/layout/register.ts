import type { BundleItem, BundleOrder } from '../bundle/order.ts'
import { registerColumns, toRegisterRow } from '../bundle/register.ts'
import { bundleTitle } from '../bundle/title.ts'
import { flow, gap, type Piece } from './flow.ts'
import { head } from './furniture.ts'
import { itemAnchor, type LayoutPage, type Measure } from './page.ts'
import { landscape } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { type Column, table } from './table.ts'

const shares: Readonly<Record<(typeof registerColumns)[number], readonly [number, Column['align']]>> = {
  序号: [34, 'centre'],
  档号: [118, 'left'],
  文号: [86, 'left'],
  责任者: [112, 'left'],
  题名: [202, 'left'],
  日期: [54, 'centre'],
  密级: [34, 'centre'],
  页数: [34, 'centre'],
  备注: [72, 'left'],
}

/** 归档文件目录 (DA/T 22—2015, 5.5.2): nine columns on A4 landscape; every row leads to the item's first page. */
export function registerPages(
  order: BundleOrder,
  items: readonly BundleItem[],
  measure: Measure,
): Iterable<LayoutPage> {
  return flow(pieces(order, items, measure), landscape, head(landscape, bundleTitle(order), '归档文件目录', measure))
}

function* pieces(order: BundleOrder, items: readonly BundleItem[], measure: Measure): Generator<Piece> {
  const year = order.year === null ? '各年度' : `${order.year}年度`
  yield* paragraph('归档文件目录', landscape, { size: 18, bold: true, align: 'centre', keep: true }, measure)
  const caption = `单位：${order.branch}　　年度：${year}　　共 ${items.length} 件`
  yield* paragraph(caption, landscape, { size: 10, before: 2, after: 4, keep: true }, measure)
  const columns = registerColumns.map((title) => ({ title, share: shares[title][0], align: shares[title][1] }))
  yield* table(columns, rowsOf(items), landscape, measure)
  if (items.length === 0) {
    yield gap(6)
    yield* paragraph('本包没有收录文件。', landscape, { size: 10, align: 'centre' }, measure)
  }
}

function* rowsOf(items: readonly BundleItem[]) {
  for (const [index, item] of items.entries()) {
    yield { cells: toRegisterRow(item, index), target: item.pages.length > 0 ? itemAnchor(item.id) : null }
  }
}
