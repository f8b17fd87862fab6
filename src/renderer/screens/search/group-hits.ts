import type { Hit } from '../../../core/text/hit.ts'

/** The pages of one item that were found, in the order they were found in. */
export interface HitGroup {
  readonly itemId: number
  readonly hits: readonly [Hit, ...Hit[]]
}

/** Hits by item, each where its first page stood. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<number, [Hit, ...Hit[]]>()
  for (const hit of hits) {
    const group = groups.get(hit.itemId)
    if (group) group.push(hit)
    else groups.set(hit.itemId, [hit])
  }
  return [...groups].map(([itemId, of]) => ({ itemId, hits: of }))
}
