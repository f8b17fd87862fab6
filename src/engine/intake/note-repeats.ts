import { isAlike } from '../../core/scan/page-flags.ts'
import { toShingles } from '../../core/text/shingles.ts'
import { findCountingText } from '../store/counting-text.ts'
import type { Db } from '../store/database.ts'
import { listPagesLike, noteLike } from '../store/page-looks.ts'

/** Looks whether a page that was read says nearly the same as another, in whatever item; of two the later repeats the earlier. */
export function noteRepeats(db: Db, pageId: number): void {
  const others = listPagesLike(db, pageId)
  if (others.length === 0) return
  const shingles = toShingles(findCountingText(db, pageId) ?? '')
  const alike = others.filter(({ text }) => isAlike(shingles, toShingles(text))).map(({ id }) => id)
  const earlier = alike.filter((id) => id < pageId)
  if (earlier.length > 0) noteLike(db, pageId, Math.min(...earlier))
  for (const later of alike) if (later > pageId) noteLike(db, later, pageId)
}
