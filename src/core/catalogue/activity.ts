import * as z from 'zod'
import { Day } from '../day.ts'
import { RowId } from './common.ts'

/** The kinds of activity a branch holds. Which of them a unit must hold, and how often, is data (rules and scheme). */
export const ActivityKind = z.enum([
  'member-meeting',
  'committee-meeting',
  'group-meeting',
  'theme-day',
  'lecture',
  'life-meeting',
  'appraisal',
  'talk',
])
export type ActivityKind = z.infer<typeof ActivityKind>

/** The field's own word for each kind. */
export const activityTitles: Readonly<Record<ActivityKind, string>> = {
  'member-meeting': '党员大会',
  'committee-meeting': '支委会',
  'group-meeting': '党小组会',
  'theme-day': '主题党日',
  lecture: '党课',
  'life-meeting': '组织生活会',
  appraisal: '民主评议党员',
  talk: '谈心谈话',
}

/** The pages of an item that show an activity; `firstPage` and `lastPage` count from 1 within the item. */
export const Evidence = z.object({
  itemId: RowId,
  firstPage: z.int().positive(),
  lastPage: z.int().positive(),
})
export type Evidence = z.infer<typeof Evidence>

/** 活动: something that took place on a day, of one or several kinds, shown by items or pages of a book. */
export const Activity = z.object({
  id: RowId,
  branchId: RowId,
  groupId: RowId.nullable(),
  date: Day,
  kinds: z.array(ActivityKind).min(1),
  topic: z.string().trim().max(200),
  evidence: z.array(Evidence),
})
export type Activity = z.infer<typeof Activity>

export const NewActivity = Activity.omit({ id: true })
export type NewActivity = z.infer<typeof NewActivity>
