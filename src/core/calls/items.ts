import * as z from 'zod'
import { Followed } from '../activities/followed.ts'
import { Shown } from '../activities/shown.ts'
import { RowId } from '../catalogue/common.ts'
import { Item, ItemFields, ItemState, ItemSummary, Placement } from '../catalogue/item.ts'
import { ItemListQuery, ItemPage } from '../catalogue/item-list.ts'
import { call } from '../contract.ts'
import { Year } from '../day.ts'

/** 件: lists, one whole, filing and correcting. */
export const itemCalls = {
  /**
   * Inbox: oldest first. Filed: by register line, then 档号. `lineId` stands for the lines of that code in every
   * version of the scheme.
   */
  list: call(
    z.object({
      state: ItemState,
      branchId: RowId.nullable().default(null),
      lineId: RowId.nullable().default(null),
      year: Year.nullable().default(null),
    }),
    z.array(ItemSummary),
  ),
  /** A stretch of a list that may be long, from `offset` on. */
  page: call(ItemListQuery.extend({ offset: z.int().min(0), limit: z.int().min(1).max(500) }), ItemPage),
  /** The ids of a stretch of a list, for what is done to many. */
  ids: call(
    ItemListQuery.extend({ offset: z.int().min(0).default(0), limit: z.int().min(1).max(10_000).default(10_000) }),
    z.object({ total: z.int(), ids: z.array(RowId) }),
  ),
  /** Some items by their ids, in that order; those that are gone are left out. */
  some: call(z.object({ ids: z.array(RowId).max(10_000) }), z.array(ItemSummary)),
  get: call(z.object({ id: RowId }), Item),
  find: call(z.object({ code: z.string() }), Item),
  /**
   * Gives an inbox item its place, its fields and the next 件号. On a line of single meetings it makes the activity
   * that the item shows, unless `shows` says which it is.
   */
  file: call(
    z.object({ id: RowId, placement: Placement, fields: ItemFields, shows: Shown.nullable().default(null) }),
    Item,
  ),
  /**
   * Takes a filed item back to 收件箱: its 档号 is free again, its fields stay. Refused while something leans on it, but for
   * an untouched activity that its filing made, which goes.
   */
  unfile: call(z.object({ id: RowId }), Item),
  /**
   * Corrects a filed item, and says what became of the activity that it shows. Year and retention stay: they are in its
   * 档号.
   */
  change: call(
    z.object({ id: RowId, lineId: RowId, fields: ItemFields }),
    Item.extend({ followed: Followed.nullable() }),
  ),
  /** Keeps a filed item out of bundles (不随包), with the reason; an empty one lets it go along again. */
  withhold: call(z.object({ id: RowId, reason: z.string().trim().max(100) }), Item),
  /** Filed items by the code of their register line, for the tree. */
  tally: call(
    z.object({ branchId: RowId.nullable().default(null), year: Year.nullable().default(null) }),
    z.object({ years: z.array(Year), lines: z.array(z.object({ code: z.string(), items: z.int() })) }),
  ),
}
