import * as z from 'zod'
import { Part } from '../arranging/arrangement.ts'
import { RowId } from '../catalogue/common.ts'
import { Turn } from '../catalogue/page.ts'
import { call } from '../contract.ts'

/** Work on what came in: which pages make an item, in which order, which way up. Originals are never touched. */
export const scanCalls = {
  /**
   * Makes parts of the pages of items that wait: splits, merges, reorders, takes out. Together they must hold every page of
   * the items they take pages from, each once. An item that no part names goes. Answers with the items made, in order.
   */
  arrange: call(z.object({ parts: z.array(Part).min(1).max(2000) }), z.object({ itemIds: z.array(RowId) })),
  /** Keeps which way up pages of one item are shown, wherever it is but in 回收站. */
  turn: call(z.object({ itemId: RowId, turns: z.array(z.object({ pageId: RowId, turn: Turn })).min(1) }), z.object({})),
  /** The pages of an item on which a paper seems to begin, by their text. */
  beginnings: call(z.object({ itemIds: z.array(RowId).max(2000) }), z.array(RowId)),
}
