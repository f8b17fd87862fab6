import type { Activity } from '../catalogue/activity.ts'

/** 应到, 实到, 请假, 缺席; null where no paper says. */
export type Attendance = Pick<Activity, 'due' | 'present' | 'excused' | 'absent'>

/** The counts of an activity with the words for them. */
export const attendanceTitles = { due: '应到', present: '实到', excused: '请假', absent: '缺席' } as const
export const attendanceKeys = ['due', 'present', 'excused', 'absent'] as const

/** Whether both 应到 and 实到 were entered. */
export function isAttended({ due, present }: Pick<Activity, 'due' | 'present'>): boolean {
  return due !== null && present !== null
}

/** What cannot be about the counts, in words; null when nothing is against them. */
export function findAttendanceProblem({ due, present, excused, absent }: Attendance): string | null {
  if (due === null) return null
  if (present !== null && present > due) return `实到${present}多于应到${due}`
  const rest = (excused ?? 0) + (absent ?? 0) + (present ?? 0)
  const isWhole = present !== null && excused !== null && absent !== null
  if (isWhole && rest !== due) return `实到${present}＋请假${excused}＋缺席${absent}＝${rest}，不等于应到${due}`
  if (rest > due) return `实到、请假、缺席共${rest}，多于应到${due}`
  return null
}
