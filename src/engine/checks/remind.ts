import { type Reminders, toReminders } from '../../core/checks/reminders.ts'
import type { Day, Year } from '../../core/day.ts'
import { type Context, requireSession } from '../context.ts'
import { hasFiled } from '../store/items.ts'
import { gatherChecks } from './gather-checks.ts'

/** What every branch is to be reminded of on a day, as to a year. */
export function remind(context: Context, year: Year, on: Day): Reminders {
  const branches = gatherChecks(context, { branchIds: [], year, on }, false)
  return { ...toReminders(branches, on), isFiled: hasFiled(requireSession(context).db, year) }
}
