import * as z from 'zod'
import { Day, Instant } from '../day.ts'
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
  'analysis',
  'integrity-study',
  'integrity-theme-day',
  'integrity-lecture',
  'warning-film',
  'warning-visit',
  'integrity-talk',
  'integrity-reading',
  'points-review',
  'political-birthday',
  'election',
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
  analysis: '党性分析',
  'integrity-study': '廉政学习',
  'integrity-theme-day': '廉政主题党日',
  'integrity-lecture': '廉政党课',
  'warning-film': '警示教育片',
  'warning-visit': '警示教育基地',
  'integrity-talk': '廉政谈话',
  'integrity-reading': '廉政宣讲',
  'points-review': '积分公示',
  'political-birthday': '政治生日',
  election: '换届选举',
}

/** What a paper is to an activity (材料种类). */
export const EvidenceRole = z.enum(['通知', '议程', '签到', '记录', '决议', '照片', '总结'])
export type EvidenceRole = z.infer<typeof EvidenceRole>

/** The pages of an item that show an activity; `firstPage` and `lastPage` count from 1 within the item. */
export const Evidence = z.object({
  itemId: RowId,
  firstPage: z.int().positive(),
  lastPage: z.int().positive(),
  role: EvidenceRole.default('记录'),
})
export type Evidence = z.infer<typeof Evidence>

const count = z.int().min(0).max(100_000).nullable().default(null)

/**
 * 活动: something that took place on a day, of one or several kinds, shown by items or pages of a book.
 * 应到 `due`, 实到 `present`, 请假 `excused`, 缺席 `absent` are null where no paper says.
 */
export const Activity = z.object({
  id: RowId,
  branchId: RowId,
  groupId: RowId.nullable(),
  date: Day,
  kinds: z.array(ActivityKind).min(1),
  topic: z.string().trim().max(200),
  lecturer: z.string().trim().max(100).default(''),
  due: count,
  present: count,
  excused: count,
  absent: count,
  /** Who was excused or absent, by name; empty where nobody wrote it down. */
  absentees: z.string().trim().max(1000).default(''),
  /** The members it concerns, where it is about some. */
  memberIds: z.array(RowId).default([]),
  evidence: z.array(Evidence),
  /** When it was entered, which may be long after it took place. */
  addedAt: Instant,
})
export type Activity = z.infer<typeof Activity>

export const NewActivity = Activity.omit({ id: true, addedAt: true })
export type NewActivity = z.infer<typeof NewActivity>
