import * as z from 'zod'
import { name, RowId } from '../catalogue/common.ts'
import { ItemState, ItemSummary } from '../catalogue/item.ts'
import { call } from '../contract.ts'
import { Day, Instant } from '../day.ts'
import { Facets, Filter } from '../text/filter.ts'
import { Hit } from '../text/hit.ts'

export const HitOrder = z.enum(['rank', 'newest'])
export type HitOrder = z.infer<typeof HitOrder>

const filter = Filter.prefault({})

export const FoundItem = ItemSummary.pick({ id: true, state: true, title: true, code: true, date: true }).extend({
  kind: z.literal('item'),
})
export const FoundMember = z.object({
  kind: z.literal('member'),
  id: RowId,
  name: z.string(),
  branchId: RowId,
  branch: z.string(),
})
export type FoundMember = z.infer<typeof FoundMember>
export const FoundLine = z.object({ kind: z.literal('line'), code: z.string(), title: z.string(), slot: z.string() })
export type FoundLine = z.infer<typeof FoundLine>
/** Something the window can do at once, by the words for it there. */
export const FoundCommand = z.object({ kind: z.literal('command'), label: z.string() })
export type FoundCommand = z.infer<typeof FoundCommand>

/** Something found by its name. */
export const FoundName = z.discriminatedUnion('kind', [FoundCommand, FoundItem, FoundMember, FoundLine])
export type FoundName = z.infer<typeof FoundName>

const names = z.object({ query: z.string(), limit: z.int().min(1).max(100).default(12) })

export const searchCalls = {
  /** The first pages. By rank: those in which the words stand often before the others; the newest first within. */
  pages: call(
    z.object({
      query: z.string(),
      filter,
      limit: z.int().min(1).max(500).default(50),
      order: HitOrder.default('rank'),
    }),
    z.object({ tookMs: z.number(), hits: z.array(Hit) }),
  ),
  /**
   * How many pages there are in all and for each value they may be narrowed to: a call of its own, so that the first
   * can be shown at once. With `countGapsOn`, also how many belong to items that a gap names on that day. `unindexed`:
   * about so many more cannot be found yet, because the index is being made anew.
   */
  tally: call(
    z.object({ query: z.string(), filter, countGapsOn: Day.nullable().default(null) }),
    z.object({ total: z.int(), unindexed: z.int(), facets: Facets }),
  ),
  /** Items by title, 档号 or 文号, tolerant of typing errors, also by pinyin and its initials; best first. */
  titles: call(
    names.extend({
      branchId: RowId.nullable().default(null),
      /** Null: filed ones and those in the inbox. */
      state: ItemState.nullable().default(null),
    }),
    z.array(ItemSummary),
  ),
  /** Quick-open: the same, of members and register lines too; before them, of what the window can do, a few that fit. */
  names: call(names.extend({ commands: z.array(z.string()).max(100).default([]) }), z.array(FoundName)),
}

/** What is looked for, where, and in which order it is shown. */
export type Question = Pick<SavedSearch, 'query' | 'filter' | 'order'>

/** A search that a person keeps under a name. */
export const SavedSearch = z.object({
  id: RowId,
  name: name(60),
  query: z.string(),
  filter: Filter,
  order: HitOrder,
  savedAt: Instant,
})
export type SavedSearch = z.infer<typeof SavedSearch>

export const savedSearchCalls = {
  /** By name. */
  list: call(z.object({}), z.array(SavedSearch)),
  /** Under a name that is taken, the new one takes the old one's place. */
  save: call(
    z.object({ name: name(60), query: z.string().trim().min(1).max(1000), filter, order: HitOrder.default('rank') }),
    SavedSearch,
  ),
  remove: call(z.object({ id: RowId }), z.object({})),
}
