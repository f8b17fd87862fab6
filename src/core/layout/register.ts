import { itemsOf, type Section } from '../bundle/arrange.ts'
import type { BundleOrder } from '../bundle/order.ts'
import { type RegisterItem, registerColumns, toRegisterRow } from '../bundle/register.ts'
import { bundleTitle } from '../bundle/title.ts'
import type { FormBox } from '../forms/form.ts'
import { flow, gap, type Piece } from './flow.ts'
import { head } from './furniture.ts'
import { itemAnchor, type LayoutPage, type Measure } from './page.ts'
import { landscape } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { type Column, type Row, table } from './table.ts'

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

type Part = { readonly title: string; readonly rows: readonly Row[] }

/**
 * 归档文件目录 (DA/T 22—2015, 5.5.2) of a whole bundle: nine columns on A4 landscape, slot after slot, numbered through;
 * every row leads to the item's first page.
 */
export function registerPages(
  order: BundleOrder,
  sections: readonly Section[],
  measure: Measure,
  /** Which volume a slot is in; null where the papers stand in this file, and rows lead to them. */
  volumeOf: ((section: Section) => number | null) | null = null,
): Iterable<LayoutPage> {
  const year = order.period === '' ? '各年度' : order.period
  const caption = `单位：${order.branch}　　年度：${year}　　共 ${order.items.length} 件`
  const rows = rowsOf(itemsOf(sections), volumeOf === null)
  let from = 0
  const parts = sections.flatMap((section): Part[] => {
    const count = itemsOf([section]).length
    from += count
    return count === 0
      ? []
      : [{ title: toTitle(section) + toVolume(volumeOf?.(section) ?? null), rows: rows.slice(from - count, from) }]
  })
  return registerOf(bundleTitle(order), caption, parts, '本包没有收录文件。', measure)
}

/** 归档文件目录 of one 本, 盒 or 证 of a bundle, to stand before its papers. */
export function slotRegisterPages(section: Section, order: BundleOrder, measure: Measure): Iterable<LayoutPage> {
  const items = itemsOf([section])
  const caption = `单位：${order.branch}　　${toTitle(section)}　　共 ${items.length} 件`
  return registerOf(bundleTitle(order), caption, [{ title: '', rows: rowsOf(items, true) }], '', measure)
}

function toVolume(number: number | null): string {
  return number === null ? '' : `（第 ${number} 卷）`
}

function toTitle({ kind, code, title }: Section): string {
  return [kind, code, title].filter(Boolean).join(' ')
}

/** 归档文件目录 of one box, to lie in it. */
export function boxRegisterPages(box: FormBox, measure: Measure): Iterable<LayoutPage> {
  const items = box.items.map((item) => ({ ...item, pages: { length: item.images } }))
  const facts = [
    ...(box.fonds === '' ? [] : [`全宗号：${box.fonds}`]),
    `年度：${box.year}`,
    `保管期限：${box.retention}`,
    `机构(问题)：${box.unit}`,
    ...(box.boxNumber === '' ? [] : [`盒号：${box.boxNumber}`]),
    `共 ${items.length} 件`,
  ]
  return registerOf(box.unit, facts.join('　　'), [{ title: '', rows: rowsOf(items, false) }], '', measure)
}

function registerOf(title: string, caption: string, parts: readonly Part[], none: string, measure: Measure) {
  return flow(pieces(caption, parts, none, measure), landscape, head(landscape, title, '归档文件目录', measure))
}

function* pieces(caption: string, parts: readonly Part[], none: string, measure: Measure): Generator<Piece> {
  yield* paragraph('归档文件目录', landscape, { size: 18, bold: true, align: 'centre', keep: true }, measure)
  yield* paragraph(caption, landscape, { size: 10, before: 2, after: 4, keep: true }, measure)
  const columns = registerColumns.map((name) => ({ title: name, share: shares[name][0], align: shares[name][1] }))
  for (const { title, rows } of parts) {
    if (title !== '')
      yield* paragraph(title, landscape, { size: 11, bold: true, before: 8, after: 4, keep: true }, measure)
    yield* table(columns, rows, landscape, measure)
  }
  if (parts.length > 0) return
  yield* table(columns, [], landscape, measure)
  yield gap(6)
  yield* paragraph(none, landscape, { size: 10, align: 'centre' }, measure)
}

function rowsOf(items: readonly RegisterItem[], isLinked: boolean): Row[] {
  return items.map((item, index) => ({
    cells: toRegisterRow(item, index),
    target: isLinked && item.pages.length > 0 ? itemAnchor(item.id) : null,
  }))
}
