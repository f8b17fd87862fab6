import type { ApiGroup } from '../../core/api.ts'
import { type Member, type StageName, stageNames } from '../../core/catalogue/member.ts'
import { Failure } from '../../core/failure.ts'
import { findMemberFaults } from '../../core/roster/member-faults.ts'
import { toBareName } from '../../core/roster/roster-row.ts'
import { change } from '../change.ts'
import type { Context } from '../context.ts'
import { getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { addMember, changeMember, getMember, listMembers, removeMember } from '../store/members.ts'

export const members: ApiGroup<'members', Context> = {
  save: (context, { id, ...asked }) =>
    change(context, id === undefined ? 'member.add' : 'member.change', ['roster'], (db) => {
      const stages = asked.stages.toSorted((one, other) => rank(one.stage) - rank(other.stage))
      const member = { ...asked, stages }
      requireSound(db, member, id)
      const before = id === undefined ? null : getMember(db, id)
      const after = id === undefined ? addMember(db, member) : changeMember(db, { ...member, id })
      return { value: after, subject: `member:${after.id}`, detail: { before, after } }
    }),
  remove: (context, { id }) =>
    change(context, 'member.remove', ['roster'], (db) => {
      const before = getMember(db, id)
      removeMember(db, id)
      return { value: {}, subject: `member:${id}`, detail: { before } }
    }),
}

function rank(stage: StageName): number {
  return stageNames.indexOf(stage)
}

/** In their own branch and one of its groups, nobody's double, each 类别 once and every day possible. */
function requireSound(db: Db, member: Omit<Member, 'id'>, id: number | undefined): void {
  const { groups } = getBranch(db, member.branchId)
  if (id !== undefined && getMember(db, id).branchId !== member.branchId) {
    throw new Failure('invalid', '不能直接改到另一个支部。请在原支部登记“转出”，再到新支部添加。')
  }
  if (member.groupId !== null && !groups.some((group) => group.id === member.groupId)) {
    throw new Failure('invalid', '这个党小组不属于该支部，请重新选择。')
  }
  const known = listMembers(db, member.branchId).filter((other) => other.id !== id)
  const double = known.some(
    (other) =>
      member.bornOn !== null && other.bornOn === member.bornOn && toBareName(other.name) === toBareName(member.name),
  )
  if (double) {
    throw new Failure('conflict', `名册中已有出生日期相同的“${member.name}”，没有重复登记。请改正已有的那一条。`)
  }
  const bearer = known.find((other) => member.number !== '' && other.number === member.number)
  if (bearer) {
    throw new Failure('conflict', `编号“${member.number}”已是“${bearer.name}”的，没有保存。请核对两人的编号。`)
  }
  if (new Set(member.stages.map(({ stage }) => stage)).size < member.stages.length) {
    throw new Failure('invalid', '同一类别只能登记一次，请删去重复的。')
  }
  const faults = findMemberFaults(member)
  const post = member.posts.find(({ from, to }) => from !== null && to !== null && to < from)
  if (post) faults.push(`职务“${post.title}”的结束日期早于开始日期`)
  if (faults.length > 0) throw new Failure('invalid', `${faults.join('；')}。请改正日期后再保存。`)
}
