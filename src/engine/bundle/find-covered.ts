import type { CoveredSheet } from '../../core/bundle/covered.ts'
import type { BundleOrder, BundlePage } from '../../core/bundle/order.ts'
import { coverPage } from '../../core/text/cover-page.ts'
import type { TaskContext } from '../workers/task.ts'
import { checkCancelled } from './cancelled.ts'
import { askText } from './questions.ts'

/** By the id of the page. */
export type Covered = ReadonlyMap<number, CoveredSheet>

/** Looks through the text of every page for numbers to cover; empty where none are to be covered. */
export async function findCovered(order: BundleOrder, context: TaskContext): Promise<Covered> {
  const covered = new Map<number, CoveredSheet>()
  if (!order.coverNumbers) return covered
  for (const { code, title, pages } of order.items) {
    for (const [index, page] of pages.entries()) {
      checkCancelled(context.signal, '已取消导出，没有留下未完成的迎检包。')
      const found = await look(page, context)
      if (found) covered.set(page.id, { code: code ?? '', title, page: index + 1, ...found })
    }
  }
  return covered
}

type Found = Pick<CoveredSheet, 'identity' | 'phone' | 'withheld'>

async function look(page: BundlePage, context: TaskContext): Promise<Found | null> {
  if (page.source === 'waiting' || page.source === 'failed') {
    return { identity: 0, phone: 0, withheld: '文字没有识别出来，无法查找要遮盖的号码' }
  }
  const { counts, boxes, unplaced } = coverPage(await askText(context, page.id))
  if (unplaced > 0) return { ...counts, withheld: '文字中有号码，但在图像上的位置不明，无法遮盖' }
  return boxes.length === 0 ? null : { ...counts, withheld: '' }
}
