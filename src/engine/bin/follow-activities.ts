import { listTouchedActivities } from '../store/activities.ts'
import type { Db } from '../store/database.ts'
import { type Entry, toEntry } from '../store/logged.ts'

/** Does `act` to an item, and says what became of the activities that it shows. */
export function followActivities(db: Db, itemId: number, act: () => void): Entry[] {
  const before = listTouchedActivities(db, itemId)
  act()
  const after = listTouchedActivities(db, itemId)
  return [...before].flatMap(([id, was]): Entry[] => {
    const is = after.get(id) ?? null
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [toEntry('activity', id, was, is)]
  })
}
