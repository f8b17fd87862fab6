import type { BundleOrder } from '../bundle/order.ts'
import { bundleTitle } from '../bundle/title.ts'
import { countVolume, type Volume } from '../bundle/volumes.ts'
import { flow, type Piece } from './flow.ts'
import { head } from './furniture.ts'
import type { LayoutPage, Measure } from './page.ts'
import { portrait } from './paper.ts'
import { paragraph } from './paragraph.ts'
import { type Column, table } from './table.ts'

const columns: readonly Column[] = [
  { title: '卷', share: 28, align: 'centre' },
  { title: '文件', share: 200, align: 'left' },
  { title: '内容', share: 150, align: 'left' },
  { title: '件数', share: 40, align: 'centre' },
  { title: '页数', share: 40, align: 'centre' },
]

/** 分卷清单: which file holds what. */
export function volumeListPages(
  order: BundleOrder,
  volumes: readonly { readonly volume: Volume; readonly file: string }[],
  measure: Measure,
): Iterable<LayoutPage> {
  return flow(pieces(volumes, measure), portrait, head(portrait, bundleTitle(order), '分卷清单', measure))
}

function* pieces(
  volumes: readonly { readonly volume: Volume; readonly file: string }[],
  measure: Measure,
): Generator<Piece> {
  yield* paragraph('分卷清单', portrait, { size: 18, bold: true, align: 'centre', after: 8, keep: true }, measure)
  const caption = `各件的扫描页在以下 ${volumes.length} 卷中，与本文件放在同一个文件夹。`
  yield* paragraph(caption, portrait, { size: 10.5, after: 4, keep: true }, measure)
  const rows = volumes.map(({ volume, file }) => {
    const { items, pages } = countVolume(volume)
    return { cells: [String(volume.number), file, volume.title, String(items), String(pages)], target: null }
  })
  yield* table(columns, rows, portrait, measure)
}
