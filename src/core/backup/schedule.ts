import * as z from 'zod'
import { type Day, daysBetween } from '../day.ts'

/** When backups are made: only when asked, or when the catalogue is opened and none was made today, or within a week. */
export const Schedule = z.enum(['asked', 'daily', 'weekly'])
export type Schedule = z.infer<typeof Schedule>

/** After so many days without a backup a person is warned. */
export const backupPatience = 14

/** Whether opening the catalogue today ought to make a backup. Days are local; `last` is null where none was made. */
export function isBackupDue(schedule: Schedule, last: Day | null, today: Day): boolean {
  if (schedule === 'asked') return false
  // A last one in the future comes of a clock that was wrong: it says nothing of today.
  if (last === null || last > today) return true
  return daysBetween(last, today) >= (schedule === 'daily' ? 1 : 7)
}

/** Whether it has been too long, or never. */
export function isBackupOverdue(last: Day | null, today: Day): boolean {
  return last === null || daysBetween(last, today) >= backupPatience
}
