import { type Destruction, destructionColumns, toDestructionRow } from '../bin/destruction.ts'
import { toChineseDay } from '../day.ts'
import { flow, gap, type Piece } from './flow.ts'
import { head } from './furniture.ts'
import type { LayoutPage, Measure } from './page.ts'
import { landscape } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { signatures } from './signatures.ts'
import { type Column, table } from './table.ts'

const shares: Readonly<Record<(typeof destructionColumns)[number], readonly [number, Column['align']]>> = {
  序号: [32, 'centre'],
  档号: [124, 'left'],
  文号: [74, 'left'],
  责任者: [92, 'left'],
  题名: [192, 'left'],
  日期: [62, 'centre'],
  保管期限: [52, 'centre'],
  页数: [34, 'centre'],
  删除原因: [104, 'left'],
}

/** 销毁清册: what was destroyed, on whose approval, with places to sign. `on` is the local day of the destruction. */
export function destructionPages(
  destruction: Destruction & { readonly on: string },
  measure: Measure,
): Iterable<LayoutPage> {
  return flow(pieces(destruction, measure), landscape, head(landscape, unitOf(destruction), '销毁清册', measure))
}

function* pieces(destruction: Destruction & { readonly on: string }, measure: Measure): Generator<Piece> {
  const { approver, by, reason, items, on, id } = destruction
  const said = (words: string) => paragraph(words, landscape, { size: 10.5, before: 2, keep: true }, measure)
  yield* paragraph('档案销毁清册', landscape, { size: 18, bold: true, align: 'centre', keep: true }, measure)
  yield* said(
    `单位：${unitOf(destruction)}　　销毁日期：${toChineseDay(on)}　　清册第 ${id} 号　　共 ${items.length} 件`,
  )
  yield* said(`批准人：${approver}　　经办人：${by}`)
  yield* said(`销毁依据：${reason}`)
  yield gap(4, true)
  const columns = destructionColumns.map((title) => ({ title, share: shares[title][0], align: shares[title][1] }))
  const rows = items.map((item, index) => ({ cells: toDestructionRow(item, index), target: null }))
  const body = [...table(columns, rows, landscape, measure)]
  // The signatures never stand on a page without a row above them.
  yield* body.slice(0, -1)
  yield* body.slice(-1).map((piece) => ({ ...piece, keep: true }))
  yield* paragraph(
    '本清册记录从目录库中删除的电子件；纸质件的处置，以及批准、监销的手续，按本单位规定办理。销毁以前所做的备份和迎检包里仍可能有这些件。',
    landscape,
    { size: 9, before: 6, keep: true },
    measure,
  )
  yield gap(14, true)
  yield signatures(['批准人', '监销人', '经办人'])
}

function unitOf({ items }: Destruction): string {
  return [...new Set(items.map(({ branch }) => branch))].join('、')
}
