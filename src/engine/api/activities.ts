import type { ApiGroup } from '../../core/api.ts'
import type { NewActivity } from '../../core/catalogue/activity.ts'
import { Failure } from '../../core/failure.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { addActivity, getActivity, listActivities, removeActivity } from '../store/activities.ts'
import { getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { getItem } from '../store/items.ts'

export const activities: ApiGroup<'activities', Context> = {
  list: (context, { branchId, year }) => listActivities(requireSession(context).db, branchId, year),
  add: (context, activity) =>
    change(context, 'activity.add', ['activities'], (db, at) => {
      requireSound(db, activity)
      const added = getActivity(db, addActivity(db, activity, at))
      return { value: added, subject: `activity:${added.id}`, detail: { after: added } }
    }),
  remove: (context, { id }) =>
    change(context, 'activity.remove', ['activities'], (db) => {
      const before = getActivity(db, id)
      removeActivity(db, id)
      return { value: {}, subject: `activity:${id}`, detail: { before } }
    }),
}

/** Group of that branch, pages inside their items. */
function requireSound(db: Db, activity: NewActivity): void {
  const { groups } = getBranch(db, activity.branchId)
  if (activity.groupId !== null && !groups.some((group) => group.id === activity.groupId)) {
    throw new Failure('invalid', '这个党小组不属于该支部，请重新选择。')
  }
  for (const { itemId, firstPage, lastPage } of activity.evidence) {
    const item = getItem(db, itemId)
    if (lastPage < firstPage || lastPage > item.images) {
      throw new Failure(
        'invalid',
        `页码${firstPage}—${lastPage}不在“${item.title}”之内（共${item.images}页），请改正。`,
      )
    }
    if (item.branchId !== activity.branchId) throw new Failure('invalid', `“${item.title}”不属于该支部，请重新选择。`)
  }
}
