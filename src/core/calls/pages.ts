import * as z from 'zod'
import { name, RowId } from '../catalogue/common.ts'
import { PageText } from '../catalogue/page.ts'
import { call } from '../contract.ts'
import { PlacedHit } from '../text/hit.ts'

/** 页: images, text, corrections. */
export const pageCalls = {
  /** The file that shows a page upright, made when missing; `path` is relative to the catalogue's folder. */
  image: call(
    z.object({ pageId: RowId, size: z.enum(['page', 'thumbnail']).default('page') }),
    z.object({ path: z.string(), mediaType: z.string() }),
  ),
  text: call(z.object({ pageId: RowId }), PageText),
  /** All places of an item's text where words of a query stand, in order; of very many, the first. */
  find: call(
    z.object({ itemId: RowId, query: z.string().trim().max(200) }),
    z.object({ hits: z.array(PlacedHit), total: z.int() }),
  ),
  /** Sets a person's text of a page in place of what was read, which is kept beside it. */
  correct: call(z.object({ pageId: RowId, text: z.string().max(50_000), by: name(40) }), PageText),
  /** Takes a correction back: what was read counts again. */
  takeBack: call(z.object({ pageId: RowId, by: name(40) }), PageText),
}
