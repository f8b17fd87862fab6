import type { ApiGroup } from '../../core/api.ts'
import { type Member, type StageName, stageNames } from '../../core/catalogue/member.ts'
import { Failure } from '../../core/failure.ts'
import { judgeMember } from '../../core/roster/judge-member.ts'
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

/** A person stays in their own branch, and stands there beside the others. */
function requireSound(db: Db, member: Omit<Member, 'id'>, id: number | undefined): void {
  const { groups } = getBranch(db, member.branchId)
  if (id !== undefined && getMember(db, id).branchId !== member.branchId) {
    throw new Failure('invalid', '不能直接改到另一个支部。请在原支部登记“转出”，再到新支部添加。')
  }
  const fault = judgeMember(member, {
    groupIds: new Set(groups.map((group) => group.id)),
    others: listMembers(db, member.branchId).filter((other) => other.id !== id),
  })
  if (fault !== null) throw new Failure(fault.kind, fault.message)
}
