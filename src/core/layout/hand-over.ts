import { pad } from '../day.ts'
import type { FormBox } from '../forms/form.ts'
import { flow, gap, type Piece } from './flow.ts'
import { head } from './furniture.ts'
import { type LayoutPage, type Measure, rule, text } from './page.ts'
import { landscape } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { signatures } from './signatures.ts'
import { type Column, table } from './table.ts'

const columns: readonly Column[] = [
  { title: '序号', share: 36, align: 'centre' },
  { title: '盒号', share: 48, align: 'centre' },
  { title: '年度', share: 44, align: 'centre' },
  { title: '保管期限', share: 60, align: 'centre' },
  { title: '机构(问题)', share: 130, align: 'left' },
  { title: '盒脊题名', share: 150, align: 'left' },
  { title: '起止件号', share: 80, align: 'centre' },
  { title: '件数', share: 40, align: 'centre' },
  { title: '页数', share: 44, align: 'centre' },
  { title: '备注', share: 90, align: 'left' },
]

/**
 * 移交清单: a row a box with what it holds, their sums, and places to sign for whoever hands over, takes over and
 * witnesses. Nobody's name is filled in: it is signed on paper.
 */
export function handOverPages(boxes: readonly FormBox[], measure: Measure): Iterable<LayoutPage> {
  return flow(pieces(boxes, measure), landscape, head(landscape, unitOf(boxes), '移交清单', measure))
}

function* pieces(boxes: readonly FormBox[], measure: Measure): Generator<Piece> {
  yield* paragraph('档案移交清单', landscape, { size: 18, bold: true, align: 'centre', keep: true }, measure)
  yield* paragraph(`移交单位：${unitOf(boxes)}`, landscape, { size: 10.5, before: 4, keep: true }, measure)
  yield blank('接收单位：', measure)
  const rows = boxes.map((box, index) => ({ cells: toCells(box, index), target: null }))
  const sums = `合计　${boxes.length} 盒，${sum(boxes, itemsOf)} 件，${sum(boxes, pagesOf)} 页`
  const body = [...table(columns, rows, landscape, measure)]
  // The sums and the signatures never stand on a page without a row above them.
  yield* body.slice(0, -1)
  yield* body.slice(-1).map((piece) => ({ ...piece, keep: true }))
  yield* paragraph(sums, landscape, { size: 10.5, bold: true, before: 6, keep: true }, measure)
  yield gap(16, true)
  yield signatures(['移交人', '接收人', '监交人'])
}

function toCells(box: FormBox, index: number): string[] {
  return [
    String(index + 1),
    box.boxNumber,
    String(box.year),
    box.retention,
    box.unit,
    box.title,
    box.numbers.map((number) => pad(number, 4)).join('—'),
    String(itemsOf(box)),
    String(pagesOf(box)),
    '',
  ]
}

/** A line to write on, after its name. */
function blank(name: string, measure: Measure): Piece {
  const from = landscape.side + measure(name, 10.5)
  const marks = [text(landscape.side, 12.2, 10.5, name), rule(from, 15, from + 260, 15)]
  return { height: 24, marks, links: [], heading: null, keep: true }
}

function unitOf(boxes: readonly FormBox[]): string {
  return [...new Set(boxes.map(({ unit }) => unit))].join('、')
}

function itemsOf(box: FormBox): number {
  return box.items.length
}

/** 页数 as the register states it. */
function pagesOf(box: FormBox): number {
  return box.items.reduce((all, item) => all + item.pageCount, 0)
}

function sum(boxes: readonly FormBox[], of: (box: FormBox) => number): number {
  return boxes.reduce((all, box) => all + of(box), 0)
}
