import type { SourceObjects } from './open-objects.ts'
import type { Dict, Value } from './value.ts'

/** A page, and what it has from the nodes above it (7.7.3.4). */
export type SourcePage = { readonly own: Dict; readonly inherited: ReadonlyMap<string, Value> }

const heritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate']
const deepest = 100

/** The pages in their order. Throws where the tree is damaged. */
export function listPages(objects: SourceObjects): SourcePage[] {
  const pages: SourcePage[] = []
  const seen = new Set<Dict>()
  function walk(value: Value | undefined, above: ReadonlyMap<string, Value>, depth: number): void {
    const node = objects.dict(value)
    if (!node || depth > deepest || seen.has(node)) throw new Error('a damaged page tree')
    const inherited = new Map(above)
    for (const key of heritable) {
      const own = node.entries.get(key)
      if (own !== undefined) inherited.set(key, own)
    }
    const kids = objects.resolve(node.entries.get('Kids'))
    if (kids === undefined) {
      pages.push({ own: node, inherited })
      return
    }
    seen.add(node)
    if (kids.kind !== 'array') throw new Error('a damaged page tree')
    for (const kid of kids.values) walk(kid, inherited, depth + 1)
  }
  walk(objects.catalog.entries.get('Pages'), new Map(), 0)
  return pages
}
