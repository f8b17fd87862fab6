import { followItem, type ItemOnLine, toFiledActivity } from '../../core/activities/follow-item.ts'
import type { ActivityKind } from '../../core/catalogue/activity.ts'
import {
  addActivity,
  changeActivity,
  findFiledActivity,
  listItemActivities,
  removeActivity,
  untieActivity,
} from '../store/activities.ts'
import { getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { getItem } from '../store/items.ts'

/** Makes the activity that a newly filed item shows by itself, where its line is one of single meetings. */
export function makeFiledActivity(db: Db, itemId: number, kind: ActivityKind | null, at: string): void {
  const item = getItem(db, itemId)
  const activity = toFiledActivity({ item, kind }, getBranch(db, item.branchId).groups)
  if (activity) addActivity(db, activity, at, itemId)
}

/** Lets the activity of an item follow a correction of it; `before` is the item as it was, on its line of then. */
export function followCorrection(db: Db, before: ItemOnLine, kind: ActivityKind | null, at: string): void {
  const item = getItem(db, before.item.id)
  const activity = findFiledActivity(db, item.id)
  if (!activity) {
    const isShownAlready = listItemActivities(db, item.id).length > 0
    if (kind !== before.kind && !isShownAlready) makeFiledActivity(db, item.id, kind, at)
    return
  }
  const followed = followItem(activity, before, { item, kind }, getBranch(db, item.branchId).groups)
  if (followed.state === 'gone') removeActivity(db, activity.id)
  else changeActivity(db, activity.id, followed.activity)
  if (followed.state === 'kept') untieActivity(db, activity.id)
}
