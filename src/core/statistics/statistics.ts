import * as z from 'zod'
import { ActivityKind } from '../catalogue/activity.ts'
import { RowId } from '../catalogue/common.ts'
import { StatusCounts } from '../checks/status-counts.ts'
import { Day } from '../day.ts'
import { Period } from '../period.ts'

const Count = z.int().min(0)

/** How many in each month of a period, null for months that have not begun; and in all of it. */
const ByMonth = z.object({ months: z.array(Count.nullable()).readonly(), total: Count })
export type ByMonth = z.infer<typeof ByMonth>

/**
 * Who was there: `held` activities, of which `counted` say both 应到 and 实到. `due` and `present` add up those alone and are
 * null where there are none: what nobody entered is not known, and not nothing.
 */
export const Attendance = z.object({
  held: Count,
  counted: Count,
  due: Count.nullable(),
  present: Count.nullable(),
})
export type Attendance = z.infer<typeof Attendance>

/** How soon papers came: `within` so many activities by `delaySteps`, `bare` without any paper; the days of those with one. */
export const Filing = z.object({
  held: Count,
  within: z.array(Count).readonly(),
  bare: Count,
  middleDays: z.number().nullable(),
  longestDays: z.int().nullable(),
})
export type Filing = z.infer<typeof Filing>

/** What took place in a period, by what is on record of it. */
export const Statistics = z.object({
  months: z.array(Period).readonly(),
  /** Each activity once; and under each of its kinds, so that kinds may add up to more. */
  all: ByMonth,
  kinds: z.array(ByMonth.extend({ kind: ActivityKind })).readonly(),
  /** Activities of several kinds at once. */
  merged: Count,
  /** Dated after the day of the question, and not counted anywhere. */
  later: Count,
  attendance: Attendance,
  kindAttendance: z.array(Attendance.extend({ kind: ActivityKind })).readonly(),
  filing: Filing,
  /** By month; null for months that have not begun. */
  monthFiling: z.array(Filing.nullable()).readonly(),
})
export type Statistics = z.infer<typeof Statistics>

export const BranchStatistics = z.object({
  branchId: RowId,
  branch: z.string(),
  total: Count,
  attendance: Attendance,
  filing: Filing,
})
export type BranchStatistics = z.infer<typeof BranchStatistics>

/** How many findings of each status the checks of a whole year come to when asked as of a day. */
export const Completeness = z.object({ on: Day, counts: StatusCounts })
export type Completeness = z.infer<typeof Completeness>
