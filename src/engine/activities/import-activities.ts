import { basename } from 'node:path'
import type { NumberedActivityRow } from '../../core/activities/activity-row.ts'
import { type ActivityPlan, planActivities } from '../../core/activities/plan-activities.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { addActivity, changeActivity, getActivity, listKnownActivities, removeActivity } from '../store/activities.ts'
import { getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { listItems } from '../store/items.ts'
import { toEntry } from '../store/logged.ts'

/** What the rows of a file would do to the activities of a branch. */
export function gatherPlan(db: Db, branchId: number, rows: readonly NumberedActivityRow[]): ActivityPlan {
  const { groups } = getBranch(db, branchId)
  const items = listItems(db, { state: 'filed', branchId })
  return planActivities(branchId, rows, listKnownActivities(db, branchId), groups, items)
}

/** Does it, as one change; the log tells of the file and of each activity. Nothing is logged when nothing changes. */
export function importActivities(
  context: Context,
  file: string,
  branchId: number,
  rows: readonly NumberedActivityRow[],
): ActivityPlan {
  const { db } = requireSession(context)
  const plan = gatherPlan(db, branchId, rows)
  if (plan.added.length + plan.changed.length === 0) return plan
  return change(context, 'activity.import', ['activities'], (tx, at) => {
    const changed = plan.changed.flatMap(({ id, absorbed, activity }) => {
      const removed = absorbed.map((each) => toEntry('activity', each, getActivity(tx, each), null))
      for (const each of absorbed) removeActivity(tx, each)
      const before = getActivity(tx, id)
      changeActivity(tx, id, activity)
      return [...removed, toEntry('activity', id, before, getActivity(tx, id))]
    })
    const added = plan.added.map(({ activity }) => {
      const id = addActivity(tx, activity, at)
      return toEntry('activity', id, null, getActivity(tx, id))
    })
    const counts = { added: added.length, changed: plan.changed.length, unchanged: plan.unchanged.length }
    return {
      value: plan,
      subject: 'activities',
      detail: { branchId, file: basename(file), ...counts, rejected: plan.rejected },
      also: [...changed, ...added],
    }
  })
}
