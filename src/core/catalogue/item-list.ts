import * as z from 'zod'
import { Year } from '../day.ts'
import { RowId } from './common.ts'
import { ItemState, ItemSummary } from './item.ts'

/**
 * `code`: by 档号. `place`: as items stand on the shelf, by line, class and 件号. Both in the inbox: as they came in.
 */
export const itemOrders = ['place', 'code', 'date', 'year', 'pages', 'issuer', 'filed'] as const
export const ItemOrder = z.enum(itemOrders)
export type ItemOrder = z.infer<typeof ItemOrder>

export const ItemGrouping = z.enum(['none', 'line', 'year'])
export type ItemGrouping = z.infer<typeof ItemGrouping>

/** Which items, in which order. `line` is a register line by its code, in every version of the scheme. */
export const ItemListQuery = z.object({
  state: ItemState,
  branchId: RowId.nullable().default(null),
  line: z.string().nullable().default(null),
  year: Year.nullable().default(null),
  order: ItemOrder.default('place'),
  isDescending: z.boolean().default(false),
  groupBy: ItemGrouping.default('none'),
})
export type ItemListQuery = z.infer<typeof ItemListQuery>

/** A run of a list: items of one line (by code) or year; '' for those of none. */
export const ItemGroup = z.object({ key: z.string(), count: z.int().positive() })
export type ItemGroup = z.infer<typeof ItemGroup>

/** A stretch of a list, with the shape of the whole. */
export const ItemPage = z.object({ total: z.int(), groups: z.array(ItemGroup), items: z.array(ItemSummary) })
export type ItemPage = z.infer<typeof ItemPage>

/** A line of a list on screen: the head of a group, or an item by its place among all items. */
export type ListLine = { readonly head: ItemGroup } | { readonly at: number }

/** How many lines a list takes on screen. */
export function countLines(list: { readonly total: number; readonly groups: readonly ItemGroup[] }): number {
  return list.total + list.groups.length
}

/** What stands in a line of a list. */
export function lineAt(groups: readonly ItemGroup[], line: number): ListLine {
  let before = 0
  for (const [index, head] of groups.entries()) {
    if (line === before + index) return { head }
    if (line <= before + index + head.count) return { at: line - index - 1 }
    before += head.count
  }
  return { at: line - groups.length }
}

/** The line in which an item stands, by its place among all items. */
export function lineOf(groups: readonly ItemGroup[], at: number): number {
  let before = 0
  for (const [index, { count }] of groups.entries()) {
    before += count
    if (at < before) return at + index + 1
  }
  return at + groups.length
}
