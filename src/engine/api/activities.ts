import { findActivityProblems } from '../../core/activities/judge-activity.ts'
import type { ApiGroup } from '../../core/api.ts'
import type { NewActivity } from '../../core/catalogue/activity.ts'
import { Failure } from '../../core/failure.ts'
import { readActivityFile } from '../activities/activity-file.ts'
import { gatherPlan, importActivities } from '../activities/import-activities.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import {
  addActivity,
  changeActivity,
  getActivity,
  listActivities,
  listMemberIds,
  removeActivity,
} from '../store/activities.ts'
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
  change: (context, { id, ...activity }) =>
    change(context, 'activity.change', ['activities'], (db) => {
      const before = getActivity(db, id)
      if (before.branchId !== activity.branchId) {
        throw new Failure('invalid', '活动不能改到别的支部。请在原支部删除后，到另一支部重新登记。')
      }
      requireSound(db, activity)
      changeActivity(db, id, activity)
      const after = getActivity(db, id)
      return { value: after, subject: `activity:${id}`, detail: { before, after } }
    }),
  remove: (context, { id }) =>
    change(context, 'activity.remove', ['activities'], (db) => {
      const before = getActivity(db, id)
      removeActivity(db, id)
      return { value: {}, subject: `activity:${id}`, detail: { before } }
    }),
  async previewImport(context, { branchId, file }) {
    const rows = await readActivityFile(file)
    return gatherPlan(requireSession(context).db, branchId, rows)
  },
  async applyImport(context, { branchId, file }) {
    const rows = await readActivityFile(file)
    const { added, changed, unchanged, rejected } = importActivities(context, file, branchId, rows)
    return {
      added: added.length,
      changed: changed.length,
      unchanged: unchanged.length,
      rejected,
    }
  },
}

function requireSound(db: Db, activity: NewActivity): void {
  const { groups } = getBranch(db, activity.branchId)
  const problems = findActivityProblems(activity, {
    groupIds: new Set(groups.map(({ id }) => id)),
    memberIds: new Set(activity.memberIds.length === 0 ? [] : listMemberIds(db, activity.branchId)),
    items: new Map(activity.evidence.map(({ itemId }) => [itemId, getItem(db, itemId)])),
  })
  if (problems.length > 0) throw new Failure('invalid', `${problems.join('；')}。请改正后再保存。`)
}
