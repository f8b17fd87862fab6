import type { BundleOrder } from '../bundle/order.ts'
import { bundleTitle } from '../bundle/title.ts'
import { flow, type Piece } from './flow.ts'
import { head } from './furniture.ts'
import type { LayoutPage, Measure } from './page.ts'
import { portrait } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { type Column, table } from './table.ts'

const columns: readonly Column[] = [
  { title: '序号', share: 34, align: 'centre' },
  { title: '档号', share: 120, align: 'left' },
  { title: '题名', share: 190, align: 'left' },
  { title: '未收录的原因', share: 116, align: 'left' },
]

/** 未收录文件清单: every paper that stays behind, with its reason; says so plainly when there is none. */
export function leftOutPages(order: BundleOrder, measure: Measure): Iterable<LayoutPage> {
  return flow(pieces(order, measure), portrait, head(portrait, bundleTitle(order), '未收录文件清单', measure))
}

function* pieces(order: BundleOrder, measure: Measure): Generator<Piece> {
  yield* paragraph('未收录文件清单', portrait, { size: 18, bold: true, align: 'centre', after: 8, keep: true }, measure)
  if (order.leftOut.length === 0) {
    yield* paragraph('没有因密级或其他原因留下的文件。', portrait, { size: 11, align: 'centre' }, measure)
    return
  }
  const caption = `以下 ${order.leftOut.length} 件没有放入本包。`
  yield* paragraph(caption, portrait, { size: 10.5, after: 4, keep: true }, measure)
  const rows = order.leftOut.map((paper, index) => ({
    cells: [String(index + 1), paper.code, paper.title, paper.reason],
    target: null,
  }))
  yield* table(columns, rows, portrait, measure)
}
