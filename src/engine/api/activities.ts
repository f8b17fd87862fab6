import type { ApiGroup } from '../../core/api.ts'
import { Failure } from '../../core/failure.ts'
import { readActivityFile } from '../activities/activity-file.ts'
import { gatherPlan, importActivities } from '../activities/import-activities.ts'
import { requireSound } from '../activities/require-sound.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import {
  addActivity,
  changeActivity,
  findFiledItem,
  getActivity,
  listActivities,
  removeActivity,
} from '../store/activities.ts'

export const activities: ApiGroup<'activities', Context> = {
  list: (context, { branchId, year }) => listActivities(requireSession(context).db, branchId, year),
  get: (context, { id }) => getActivity(requireSession(context).db, id),
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
      const before = { ...getActivity(db, id), filedItemId: findFiledItem(db, id) }
      removeActivity(db, id)
      return { value: {}, subject: `activity:${id}`, detail: { before } }
    }),
  async previewImport(context, { branchId, file }) {
    const rows = await readActivityFile(context, file)
    return gatherPlan(requireSession(context).db, branchId, rows)
  },
  async applyImport(context, { branchId, file }) {
    const rows = await readActivityFile(context, file)
    const { added, changed, unchanged, rejected } = importActivities(context, file, branchId, rows)
    return {
      added: added.length,
      changed: changed.length,
      unchanged: unchanged.length,
      rejected,
    }
  },
}
