import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { Turn } from '../catalogue/page.ts'

/** A page in its place, as it is to be shown. The original it is a picture of stays as it is. */
export const PlacedPage = z.object({ id: RowId, turn: Turn })
export type PlacedPage = z.infer<typeof PlacedPage>

/** Pages that become one item: the one named, or a new one where none is. `isAside`: they go to 回收站. */
export const Part = z.object({
  itemId: RowId.nullable(),
  isAside: z.boolean(),
  pages: z.array(PlacedPage).min(1).max(100_000),
})
export type Part = z.infer<typeof Part>

/** Why parts do not make up items as these stand now; null where they do. */
export function findPartFault(
  parts: readonly Part[],
  items: readonly { readonly id: RowId; readonly pages: readonly { readonly id: RowId }[] }[],
): 'twice' | 'stranger' | 'lost' | 'named-twice' | 'nothing-kept' | null {
  const placed = parts.flatMap(({ pages }) => pages.map(({ id }) => id))
  const there = new Set(items.flatMap(({ pages }) => pages.map(({ id }) => id)))
  const named = parts.flatMap(({ itemId }) => itemId ?? [])
  if (new Set(placed).size < placed.length) return 'twice'
  if (placed.some((id) => !there.has(id))) return 'stranger'
  if (placed.length < there.size) return 'lost'
  if (new Set(named).size < named.length || named.some((id) => !items.some((item) => item.id === id))) {
    return 'named-twice'
  }
  return parts.every(({ isAside }) => isAside) ? 'nothing-kept' : null
}
