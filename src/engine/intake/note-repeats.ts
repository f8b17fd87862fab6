import { isAlike } from '../../core/scan/page-flags.ts'
import { toShingles } from '../../core/text/shingles.ts'
import type { Db } from '../store/database.ts'
import { listNeighbours, noteLikeBefore } from '../store/page-looks.ts'

/** Looks whether a page that was read says the same as the one before it, and the one after it the same as it. */
export function noteRepeats(db: Db, pageId: number): void {
  const near = listNeighbours(db, pageId).map(({ text, ...page }) => ({ ...page, shingles: toShingles(text) }))
  for (const [index, page] of near.entries()) {
    const before = near[index - 1]
    if (before?.page === page.page - 1) noteLikeBefore(db, page.id, isAlike(page.shingles, before.shingles))
  }
}
