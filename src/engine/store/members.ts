import type { Member, Post, Stage } from '../../core/catalogue/member.ts'
import { stageNames } from '../../core/catalogue/member.ts'
import type { Db } from './database.ts'

type MemberRow = Omit<Member, 'stages' | 'posts'>

/** Everybody on a branch's roster, by name. */
export function listMembers(db: Db, branchId: number): Member[] {
  const of = 'JOIN members ON members.id = member_id WHERE branch_id = ?'
  const stages = db
    .prepare<[number], { memberId: number } & Stage>(
      `SELECT member_id AS memberId, stage, from_day AS "from" FROM stages ${of}`,
    )
    .all(branchId)
  const posts = db
    .prepare<[number], { memberId: number } & Post>(
      `SELECT member_id AS memberId, title, from_day AS "from", to_day AS "to" FROM posts ${of} ORDER BY posts.id`,
    )
    .all(branchId)
  const stagesOf = Map.groupBy(stages, ({ memberId }) => memberId)
  const postsOf = Map.groupBy(posts, ({ memberId }) => memberId)
  return db
    .prepare<[number], MemberRow>(
      `SELECT id, branch_id AS branchId, group_id AS groupId, name, sex, born_on AS bornOn, note FROM members
       WHERE branch_id = ? ORDER BY name, id`,
    )
    .all(branchId)
    .map((row) => ({
      ...row,
      stages: (stagesOf.get(row.id) ?? [])
        .map(({ stage, from }) => ({ stage, from }))
        .sort((one, other) => stageNames.indexOf(one.stage) - stageNames.indexOf(other.stage)),
      posts: (postsOf.get(row.id) ?? []).map(({ title, from, to }) => ({ title, from, to })),
    }))
}
