import type { BundleItem } from '../bundle/order.ts'
import { flow, gap } from './flow.ts'
import type { LayoutPage, Measure } from './page.ts'
import { portrait } from './paper.ts'
import { paragraph } from './paragraph.ts'

/** A page in the place of one that cannot be shown: which page of which item, and why. `page` counts from 1. */
export function noticePages(item: BundleItem, page: number, reason: string, measure: Measure): Iterable<LayoutPage> {
  const look = { size: 12, align: 'centre' } as const
  return flow(
    [
      gap(200),
      ...paragraph('此页无法显示', portrait, { ...look, size: 20, bold: true, after: 16 }, measure),
      ...paragraph(`${item.code ?? ''}　第 ${page} 页`, portrait, look, measure),
      ...paragraph(item.title, portrait, { ...look, after: 16 }, measure),
      ...paragraph(`原因：${reason}`, portrait, look, measure),
      ...paragraph(
        '本页只说明缺页情况，不是原件内容。',
        portrait,
        { ...look, size: 10, ink: 0.35, before: 16 },
        measure,
      ),
    ],
    portrait,
    [],
  )
}
