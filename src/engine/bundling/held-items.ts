import { createHash } from 'node:crypto'
import type { HeldItem } from '../../core/bundle/compare.ts'
import type { BundleItem } from '../../core/bundle/order.ts'
import { toRegisterRow } from '../../core/bundle/register.ts'
import type { BundleScope } from '../../core/bundle/scope.ts'
import type { Context } from '../context.ts'
import { gatherPapers } from './gather-papers.ts'

/** Each item that a bundle of the scope would hold now, as bundles are compared. */
export async function listHeld(context: Context, scope: BundleScope): Promise<HeldItem[]> {
  return toHeld((await gatherPapers(context, scope)).items)
}

/** Items as bundles are compared: the digest is one of the register row and of all pages. */
export function toHeld(items: readonly BundleItem[]): HeldItem[] {
  return items.map((item) => {
    const [, ...row] = toRegisterRow(item, 0)
    const pages = item.pages.map(({ sha256, frame, turn }) => `${sha256}:${frame}${turn === 0 ? '' : `:${turn}`}`)
    const digest = createHash('sha256')
      .update(JSON.stringify([row, pages]))
      .digest('hex')
    return { code: item.code ?? '', title: item.title, digest: digest.slice(0, 32) }
  })
}
