import { isDeepStrictEqual } from 'node:util'
import { followItem, type ItemOnLine, toFiledActivity } from '../../core/activities/follow-item.ts'
import { type Followed, toFollowed } from '../../core/activities/followed.ts'
import { type Shown, toShownActivity } from '../../core/activities/shown.ts'
import type { ActivityKind } from '../../core/catalogue/activity.ts'
import { Failure } from '../../core/failure.ts'
import { requireSound } from '../activities/require-sound.ts'
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

/** What became of an item's activity: for the log, and for the person; null where nothing did. */
export interface Trail {
  readonly also: Entry[]
  readonly followed: Followed | null
}

const none: Trail = { also: [], followed: null }

/** Makes the activity that a newly filed item shows by itself, where its line is one of single meetings. */
export function makeFiledActivity(db: Db, itemId: number, kind: ActivityKind | null, at: string): Trail {
  const item = getItem(db, itemId)
  const activity = toFiledActivity({ item, kind }, getBranch(db, item.branchId).groups)
  if (!activity) return none
  const id = addActivity(db, activity, at, itemId)
  const made = getActivity(db, id)
  return { also: [toEntry('activity', id, null, made)], followed: toFollowed(id, null, made) }
}

/**
 * Puts a newly filed item to the activity that a person says it shows, making that where it is not on record. Throws
 * `Failure` where the activity is another branch's, or whose it is to be does not belong to this one. Returns what the
 * log is to say of it.
 */
export function putToActivity(db: Db, itemId: number, kind: ActivityKind | null, shown: Shown, at: string): Entry[] {
  const item = getItem(db, itemId)
  if ('kinds' in shown) {
    const activity = toShownActivity({ item, kind }, shown, getBranch(db, item.branchId).groups)
    if (activity === null) return []
    requireSound(db, activity)
    // One that is only what a person says does not follow corrections of the item.
    const id = addActivity(db, activity, at, kind === null ? null : itemId)
    return [toEntry('activity', id, null, getActivity(db, id))]
  }
  const before = getActivity(db, shown.activityId)
  if (before.branchId !== item.branchId) {
    throw new Failure('invalid', '这份材料归入的支部不是这次活动的支部。请改选支部，或不归到这次活动。')
  }
  if (item.images === 0) return []
  const paper = { itemId, firstPage: 1, lastPage: item.images, role: shown.role }
  changeActivity(db, before.id, { ...before, evidence: [...before.evidence, paper] })
  return [toEntry('activity', before.id, before, getActivity(db, before.id))]
}

/** Lets the activity of an item follow a correction of it; `before` is the item as it was, on its line of then. */
export function followCorrection(db: Db, before: ItemOnLine, kind: ActivityKind | null, at: string): Trail {
  const item = getItem(db, before.item.id)
  const activity = findFiledActivity(db, item.id)
  if (!activity) {
    const isShownAlready = listItemActivities(db, item.id).length > 0
    return kind !== before.kind && !isShownAlready ? makeFiledActivity(db, item.id, kind, at) : none
  }
  const followed = followItem(activity, before, { item, kind }, getBranch(db, item.branchId).groups)
  if (followed.state === 'gone') {
    removeActivity(db, activity.id)
    const also = [toEntry('activity', activity.id, { ...activity, filedItemId: item.id }, null)]
    return { also, followed: toFollowed(activity.id, activity, null) }
  }
  changeActivity(db, activity.id, followed.activity)
  const isKept = followed.state === 'kept'
  if (isKept) untieActivity(db, activity.id)
  const after = getActivity(db, activity.id)
  const isSame = isDeepStrictEqual(after, activity)
  return {
    also: isSame ? [] : [toEntry('activity', activity.id, activity, after)],
    followed: isSame && !isKept ? null : toFollowed(activity.id, activity, after, isKept),
  }
}
