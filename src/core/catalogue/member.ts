import * as z from 'zod'
import { Day } from '../day.ts'
import { name, RowId } from './common.ts'

/** 类别, in the order a person passes through them; 转出 has left the branch. */
export const stageNames = ['申请人', '积极分子', '发展对象', '预备党员', '正式党员', '转出'] as const
export const StageName = z.enum(stageNames)
export type StageName = z.infer<typeof StageName>

/** Since when a person is of a 类别; null where nobody knows. */
export const Stage = z.object({ stage: StageName, from: Day.nullable() })
export type Stage = z.infer<typeof Stage>

/** 职务 and the days it was held; null where they are not known, `to` also while it is held. */
export const Post = z.object({ title: name(30), from: Day.nullable(), to: Day.nullable() })
export type Post = z.infer<typeof Post>

export const Sex = z.enum(['', '男', '女'])
export type Sex = z.infer<typeof Sex>

/** 编号 as the unit gives it out, compared as written; empty where there is none. */
export const memberNumber = z
  .string()
  .trim()
  .max(30)
  .regex(/^\P{Cc}*$/u)

/** 党员, or a person on the way to becoming one. Stages are in the order of `stageNames`. */
export const Member = z.object({
  id: RowId,
  branchId: RowId,
  groupId: RowId.nullable(),
  number: memberNumber,
  name: name(40),
  sex: Sex,
  bornOn: Day.nullable(),
  stages: z.array(Stage).min(1),
  posts: z.array(Post),
  note: z.string().trim().max(500),
})
export type Member = z.infer<typeof Member>

/** 支委会任期: `to` is the day it ended, null while it runs. */
export const Term = z.object({ id: RowId, branchId: RowId, from: Day, to: Day.nullable() })
export type Term = z.infer<typeof Term>

/** The 类别 of a person on a day: the last one begun by then. One begun nobody knows when counts as begun. */
export function stageOn(member: Pick<Member, 'stages'>, day: Day): StageName | null {
  return member.stages.findLast(({ from }) => from === null || from <= day)?.stage ?? null
}

/** A 正式党员 on that day, who has not left. */
export function isFullMember(member: Pick<Member, 'stages'>, day: Day): boolean {
  return stageOn(member, day) === '正式党员'
}

/** Does a 职务 make its holder one of the 支委: 书记, 副书记, any 委员? */
export function isCommitteePost(title: string): boolean {
  return /书记|委员/.test(title) && !/党小组/.test(title)
}

/** One of the 支委 on that day. */
export function isCommitteeMember(member: Pick<Member, 'posts'>, day: Day): boolean {
  return member.posts.some(
    ({ title, from, to }) => isCommitteePost(title) && (from === null || from <= day) && (to === null || to >= day),
  )
}
