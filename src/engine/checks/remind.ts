import { type Reminders, toReminders } from '../../core/checks/reminders.ts'
import type { Day, Year } from '../../core/day.ts'
import { type Context, requireSession } from '../context.ts'
import { countUnattended } from '../store/activities.ts'
import { getBranch } from '../store/branches.ts'
import { hasFiled } from '../store/items.ts'
import { findAll } from './list-findings.ts'

/** What every branch is to be reminded of on a day, as to a year. */
export async function remind(context: Context, year: Year, on: Day): Promise<Reminders> {
  const branches = await findAll(context, { branchId: null, year, on })
  const { db } = requireSession(context)
  const unattended = countUnattended(db, year, on).map((each) => ({
    ...each,
    branch: getBranch(db, each.branchId).name,
  }))
  return { ...toReminders(branches, on), unattended, isFiled: hasFiled(db, year) }
}
