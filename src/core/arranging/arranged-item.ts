import * as z from 'zod'
import { ItemSummary } from '../catalogue/item.ts'
import { Guess } from '../intake/guess-shape.ts'
import { PlacedPage } from './arrangement.ts'

/** An item as the log holds it where its pages were arranged: enough to make it again as it was. */
export const ArrangedItem = ItemSummary.omit({ images: true, read: true }).extend({
  uuid: z.string(),
  sourceName: z.string(),
  guess: Guess.nullable(),
  deletedAt: z.string().nullable(),
  deletedBy: z.string(),
  deletedReason: z.string(),
  pages: z.array(PlacedPage),
})
export type ArrangedItem = z.infer<typeof ArrangedItem>
