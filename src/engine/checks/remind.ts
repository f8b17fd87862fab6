import { type Reminders, toReminders } from '../../core/checks/reminders.ts'
import type { Day, Year } from '../../core/day.ts'
import { type Context, requireSession } from '../context.ts'
import { hasFiled } from '../store/items.ts'
import { findAll } from './list-findings.ts'

/** What every branch is to be reminded of on a day, as to a year. */
export async function remind(context: Context, year: Year, on: Day): Promise<Reminders> {
  const branches = await findAll(context, { branchId: null, year, on })
  return { ...toReminders(branches, on), isFiled: hasFiled(requireSession(context).db, year) }
}
