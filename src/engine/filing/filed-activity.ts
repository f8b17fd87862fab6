import { followItem, type ItemOnLine, toFiledActivity } from '../../core/activities/follow-item.ts'
import type { ActivityKind } from '../../core/catalogue/activity.ts'
import {
  addActivity,
  changeActivity,
  findFiledActivity,
  getActivity,
  listItemActivities,
  removeActivity,
  untieActivity,
} from '../store/activities.ts'
import { getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { getItem } from '../store/items.ts'
import { type Entry, toEntry } from '../store/logged.ts'

/**
 * Makes the activity that a newly filed item shows by itself, where its line is one of single meetings. Returns what the
 * log is to say of it.
 */
export function makeFiledActivity(db: Db, itemId: number, kind: ActivityKind | null, at: string): Entry[] {
  const item = getItem(db, itemId)
  const activity = toFiledActivity({ item, kind }, getBranch(db, item.branchId).groups)
  if (!activity) return []
  const id = addActivity(db, activity, at, itemId)
  return [toEntry('activity', id, null, getActivity(db, id))]
}

/**
 * Lets the activity of an item follow a correction of it; `before` is the item as it was, on its line of then. Returns
 * what the log is to say of the activity.
 */
export function followCorrection(db: Db, before: ItemOnLine, kind: ActivityKind | null, at: string): Entry[] {
  const item = getItem(db, before.item.id)
  const activity = findFiledActivity(db, item.id)
  if (!activity) {
    const isShownAlready = listItemActivities(db, item.id).length > 0
    return kind !== before.kind && !isShownAlready ? makeFiledActivity(db, item.id, kind, at) : []
  }
  const followed = followItem(activity, before, { item, kind }, getBranch(db, item.branchId).groups)
  if (followed.state === 'gone') {
    removeActivity(db, activity.id)
    return [toEntry('activity', activity.id, activity, null)]
  }
  changeActivity(db, activity.id, followed.activity)
  if (followed.state === 'kept') untieActivity(db, activity.id)
  return [toEntry('activity', activity.id, activity, getActivity(db, activity.id))]
}
