import { findActivityProblems } from '../../core/activities/judge-activity.ts'
import type { NewActivity } from '../../core/catalogue/activity.ts'
import { Failure } from '../../core/failure.ts'
import { listMemberIds } from '../store/activities.ts'
import { getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { getItem } from '../store/items.ts'

/** Throws `Failure` for an activity that points at what is not its branch's, or contradicts itself. */
export function requireSound(db: Db, activity: NewActivity): void {
  const { groups } = getBranch(db, activity.branchId)
  const problems = findActivityProblems(activity, {
    groupIds: new Set(groups.map(({ id }) => id)),
    memberIds: new Set(activity.memberIds.length === 0 ? [] : listMemberIds(db, activity.branchId)),
    items: new Map(activity.evidence.map(({ itemId }) => [itemId, getItem(db, itemId)])),
  })
  if (problems.length > 0) throw new Failure('invalid', `${problems.join('；')}。请改正后再保存。`)
}
