import * as z from 'zod'
import { RowId } from '../catalogue/common.ts'
import { Day } from '../day.ts'

/** A piece of page text around the first hit; `marks` are [start, end) offsets into `text`, in UTF-16 units. */
export const Snippet = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) })
export type Snippet = z.infer<typeof Snippet>

/** A place in an item's text where words stand that were looked for. */
export const PlacedHit = z.object({
  pageId: RowId,
  page: z.int().positive(),
  /** Which of the page's marks it is, counted from 0. */
  at: z.int(),
  snippet: Snippet,
})
export type PlacedHit = z.infer<typeof PlacedHit>

/** A page that holds what was looked for. */
export const Hit = z.object({
  pageId: RowId,
  itemId: RowId,
  code: z.string().nullable(),
  title: z.string(),
  date: Day.nullable(),
  branch: z.string(),
  page: z.int().positive(),
  snippet: Snippet,
})
export type Hit = z.infer<typeof Hit>
