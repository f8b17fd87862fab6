import { basename } from 'node:path'
import type { NumberedActivityRow } from '../../core/activities/activity-row.ts'
import { type ActivityPlan, planActivities } from '../../core/activities/plan-activities.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { addActivity, changeActivity, getActivity, listKnownActivities, removeActivity } from '../store/activities.ts'
import { getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { listItems } from '../store/items.ts'

/** What the rows of a file would do to the activities of a branch. */
export function gatherPlan(db: Db, branchId: number, rows: readonly NumberedActivityRow[]): ActivityPlan {
  const { groups } = getBranch(db, branchId)
  const items = listItems(db, { state: 'filed', branchId })
  return planActivities(branchId, rows, listKnownActivities(db, branchId), groups, items)
}

/** Does it, as one change with one entry in the log. Nothing is logged when nothing changes. */
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
    const changed = plan.changed.map(({ id, absorbed, activity }) => {
      const before = [id, ...absorbed].map((each) => getActivity(tx, each))
      for (const each of absorbed) removeActivity(tx, each)
      changeActivity(tx, id, activity)
      return { before, after: getActivity(tx, id) }
    })
    const added = plan.added.map(({ activity }) => getActivity(tx, addActivity(tx, activity, at)))
    return {
      value: plan,
      subject: `branch:${branchId}`,
      detail: { file: basename(file), added, changed, rejected: plan.rejected },
    }
  })
}
