import { join } from 'node:path'
import type { CoveredSheet } from '../../core/bundle/covered.ts'
import type { BundleOrder, BundlePage } from '../../core/bundle/order.ts'
import { originalPath } from '../../core/catalogue/original.ts'
import type { Word } from '../../core/catalogue/page.ts'
import { coverPage } from '../../core/text/cover-page.ts'
import { findPersonalNumbers } from '../../core/text/personal-numbers.ts'
import type { AnnotationText } from '../pdf/annotation-texts.ts'
import { withByteSource } from '../pdf/byte-source.ts'
import type { TaskContext } from '../workers/task.ts'
import { checkCancelled } from './cancelled.ts'
import { attempt } from './held-original.ts'
import { askText } from './questions.ts'

/** By the id of the page, with what is blacked out on it beside the numbers of its own text: annotations and fields. */
export type Covered = ReadonlyMap<number, CoveredSheet & { readonly annotations: readonly Word['box'][] }>

/** Looks through the text of every page for numbers to cover; empty where none are to be covered. */
export async function findCovered(order: BundleOrder, context: TaskContext): Promise<Covered> {
  const covered = new Map<number, Found & Pick<CoveredSheet, 'code' | 'title' | 'page'>>()
  if (!order.coverNumbers) return covered
  for (const { code, title, pages } of order.items) {
    const annotations = newAnnotations(order.catalogueFolder)
    for (const [index, page] of pages.entries()) {
      checkCancelled(context.signal, '已取消导出，没有留下未完成的迎检包。')
      const found = await look(page, await annotations(page), context)
      if (found) covered.set(page.id, { code: code ?? '', title, page: index + 1, ...found })
    }
  }
  return covered
}

type Found = Pick<CoveredSheet, 'identity' | 'phone' | 'withheld'> & { readonly annotations: readonly Word['box'][] }

async function look(
  page: BundlePage,
  annotations: readonly AnnotationText[] | null,
  context: TaskContext,
): Promise<Found | null> {
  const withheld = (reason: string) => ({ identity: 0, phone: 0, annotations: [], withheld: reason })
  if (page.source === 'waiting' || page.source === 'failed') return withheld('文字没有识别出来，无法查找要遮盖的号码')
  if (annotations === null) return withheld('PDF 的批注和表单无法读取，无法查找要遮盖的号码')
  const { counts, boxes, unplaced } = coverPage(await askText(context, page.id))
  if (unplaced > 0) return { ...withheld('文字中有号码，但在图像上的位置不明，无法遮盖'), ...counts }
  const marked = annotations.flatMap(({ text, box }) => {
    const numbers = findPersonalNumbers(text)
    return numbers.length === 0 ? [] : { box, numbers }
  })
  if (boxes.length === 0 && marked.length === 0) return null
  const named = marked.flatMap(({ numbers }) => numbers)
  const phone = named.filter(({ kind }) => kind === 'phone').length
  return {
    identity: counts.identity + named.length - phone,
    phone: counts.phone + phone,
    annotations: marked.map(({ box }) => box),
    withheld: '',
  }
}

/** Of the pages of an item: what a page's annotations and fields say, null where that cannot be read. */
function newAnnotations(catalogueFolder: string): (page: BundlePage) => Promise<readonly AnnotationText[] | null> {
  let last: { readonly sha256: string; readonly pages: readonly (readonly AnnotationText[])[] | null } | null = null
  return async (page) => {
    if (page.mediaType !== 'application/pdf') return []
    if (last?.sha256 !== page.sha256) {
      const path = join(catalogueFolder, originalPath(page))
      const { annotationTexts } = await import('../pdf/annotation-texts.ts')
      last = { sha256: page.sha256, pages: await attempt(() => withByteSource(path, annotationTexts)) }
    }
    return last.pages && (last.pages[page.frame] ?? [])
  }
}
