import type { Original } from '../../core/catalogue/original.ts'
import { type Context, requireSession } from '../context.ts'
import { putInPlace } from '../originals/keep.ts'
import { endAttempt } from '../store/attempts.ts'
import type { Db } from '../store/database.ts'
import { addOriginal } from '../store/originals.ts'
import { addPages } from '../store/pages.ts'
import type { Staged } from './stage.ts'
import { keepSubject } from './unfinished.ts'

export type NewStaged = Extract<Staged, { state: 'new' }>

/** Puts staged files in their place; they count only once `recordOriginals` has run. */
export async function putStaged(context: Context, staged: readonly NewStaged[]): Promise<void> {
  const { folder } = requireSession(context)
  for (const { temporary, original } of staged) await putInPlace(folder, temporary, original)
}

/** Records originals as the pages of an item, in order; part of the transaction that adds the item. */
export function recordOriginals(db: Db, itemId: number, originals: readonly Original[], at: string): void {
  for (const original of originals) {
    addPages(db, itemId, addOriginal(db, original, at), original.frames)
    endAttempt(db, keepSubject(original.sha256))
  }
}
