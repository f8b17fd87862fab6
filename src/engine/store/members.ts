import type { Member, Post, Stage } from '../../core/catalogue/member.ts'
import { stageNames } from '../../core/catalogue/member.ts'
import { Failure } from '../../core/failure.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

type MemberRow = Omit<Member, 'stages' | 'posts'>
type Of<Part> = Part & { readonly memberId: number }

const columns = 'id, branch_id AS branchId, group_id AS groupId, number, name, sex, born_on AS bornOn, note'
const stageColumns = 'member_id AS memberId, stage, from_day AS "from"'
const postColumns = 'member_id AS memberId, title, from_day AS "from", to_day AS "to"'

/** Everyone of a branch, by group, then in the order they were entered; those of no group last. */
export function listMembers(db: Db, branchId: number): Member[] {
  const within = 'member_id IN (SELECT id FROM members WHERE branch_id = ?)'
  const stages = db
    .prepare<[number], Of<Stage>>(`SELECT ${stageColumns} FROM stages WHERE ${within} ORDER BY id`)
    .all(branchId)
  const posts = db
    .prepare<[number], Of<Post>>(`SELECT ${postColumns} FROM posts WHERE ${within} ORDER BY id`)
    .all(branchId)
  const stagesOf = Map.groupBy(stages, ({ memberId }) => memberId)
  const postsOf = Map.groupBy(posts, ({ memberId }) => memberId)
  return db
    .prepare<[number], MemberRow>(
      `SELECT ${columns} FROM members WHERE branch_id = ? ORDER BY group_id IS NULL, group_id, id`,
    )
    .all(branchId)
    .map((row) => complete(row, stagesOf.get(row.id) ?? [], postsOf.get(row.id) ?? []))
}

export function getMember(db: Db, id: number): Member {
  const row = db.prepare<[number], MemberRow>(`SELECT ${columns} FROM members WHERE id = ?`).get(id)
  if (!row) throw new Failure('not-found', '名册中没有这个人，可能已被删除。请刷新后重试。', { id })
  const stages = db
    .prepare<[number], Of<Stage>>(`SELECT ${stageColumns} FROM stages WHERE member_id = ? ORDER BY id`)
    .all(id)
  const posts = db
    .prepare<[number], Of<Post>>(`SELECT ${postColumns} FROM posts WHERE member_id = ? ORDER BY id`)
    .all(id)
  return complete(row, stages, posts)
}

export function addMember(db: Db, member: Omit<Member, 'id'>): Member {
  const { branchId, groupId, number, name, sex, bornOn, note } = member
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO members (uuid, branch_id, group_id, number, name, sex, born_on, note)
       VALUES ($uuid, $branchId, $groupId, $number, $name, $sex, $bornOn, $note)`,
    )
    .run({ branchId, groupId, number, name, sex, bornOn, note, uuid: uuidv7() })
  const id = Number(lastInsertRowid)
  writeParts(db, { ...member, id })
  return getMember(db, id)
}

/** Writes someone's whole record, but for the branch: they stay in theirs. */
export function changeMember(db: Db, member: Member): Member {
  const { id, groupId, number, name, sex, bornOn, note } = member
  db.prepare(
    `UPDATE members SET group_id = $groupId, number = $number, name = $name, sex = $sex, born_on = $bornOn, note = $note
     WHERE id = $id`,
  ).run({ id, groupId, number, name, sex, bornOn, note })
  db.prepare('DELETE FROM stages WHERE member_id = ?').run(id)
  db.prepare('DELETE FROM posts WHERE member_id = ?').run(id)
  writeParts(db, member)
  return getMember(db, id)
}

/** Refuses while an activity names them, or a certificate is theirs: those would lose whom they are about. */
export function removeMember(db: Db, id: number): void {
  const { name } = getMember(db, id)
  const { activities, certificates } = db
    .prepare<[object], { activities: number; certificates: number }>(
      `SELECT (SELECT count(*) FROM activity_members WHERE member_id = $id) AS activities,
         (SELECT count(*) FROM certificates WHERE member_id = $id) AS certificates`,
    )
    .get({ id }) ?? { activities: 0, certificates: 0 }
  if (activities > 0) {
    throw new Failure('conflict', `“${name}”与 ${activities} 次活动相关，不能删除。已离开的，请把类别改为“转出”。`)
  }
  if (certificates > 0) {
    throw new Failure('conflict', `“${name}”名下登记有证件，不能删除。已离开的，请把类别改为“转出”。`)
  }
  db.prepare('DELETE FROM members WHERE id = ?').run(id)
}

function writeParts(db: Db, { id, stages, posts }: Pick<Member, 'id' | 'stages' | 'posts'>): void {
  const addStage = db.prepare('INSERT INTO stages (member_id, stage, from_day) VALUES (?, ?, ?)')
  for (const { stage, from } of stages) addStage.run(id, stage, from)
  const addPost = db.prepare('INSERT INTO posts (member_id, title, from_day, to_day) VALUES (?, ?, ?, ?)')
  for (const { title, from, to } of posts) addPost.run(id, title, from, to)
}

function complete(row: MemberRow, stages: readonly Of<Stage>[], posts: readonly Of<Post>[]): Member {
  return {
    ...row,
    stages: stages
      .map(({ memberId: _, ...stage }) => stage)
      .toSorted((one, other) => stageNames.indexOf(one.stage) - stageNames.indexOf(other.stage)),
    posts: posts.map(({ memberId: _, ...post }) => post),
  }
}
