import { sayInUse } from '../../core/bin/item-use.ts'
import { Failure } from '../../core/failure.ts'
import { findUseOf, putInBin } from '../store/bin.ts'
import type { Db } from '../store/database.ts'
import { getItem } from '../store/items.ts'
import { type Entry, toLogged } from '../store/logged.ts'
import { followActivities } from './follow-activities.ts'

interface Deletion {
  readonly at: string
  readonly by: string
  readonly reason: string
}

/**
 * Puts items into 回收站, and what they alone show with them. Part of the caller's transaction. Throws `Failure` where one
 * lies there already or is in use. Returns what the log is to say: what became of activities, then the items.
 */
export function deleteItems(
  db: Db,
  ids: ReadonlySet<number>,
  { at, by, reason }: Deletion,
  titleOf: (rule: string) => string,
): Entry[] {
  const action = ids.size > 1 ? 'item.delete-many' : 'item.delete'
  const shown: Entry[] = []
  const gone = [...ids].map((id): Entry => {
    const before = getItem(db, id)
    const which = ids.size > 1 ? `“${before.title || '无题名'}”：` : ''
    if (before.state === 'deleted') throw new Failure('conflict', `${which}这件已经在回收站中。`, { id })
    const use = findUseOf(db, id)
    if (use !== null) throw new Failure('conflict', which + sayInUse(use, titleOf), { id, way: use.way })
    shown.push(
      ...followActivities(db, id, () => putInBin(db, id, { deletedAt: at, deletedBy: by, deletedReason: reason })),
    )
    const after = { ...toLogged(getItem(db, id)), reason }
    return { action, subject: `item:${id}`, detail: { before: toLogged(before), after, by } }
  })
  return [...shown, ...gone]
}
