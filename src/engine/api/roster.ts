import { createHash } from 'node:crypto'
import type { ApiGroup } from '../../core/api.ts'
import { type Member, type StageName, stageNames } from '../../core/catalogue/member.ts'
import { findTermFault } from '../../core/catalogue/term-faults.ts'
import { Failure } from '../../core/failure.ts'
import { findMemberFaults } from '../../core/roster/member-faults.ts'
import type { RosterPlan } from '../../core/roster/roster-plan.ts'
import { toBareName } from '../../core/roster/roster-row.ts'
import { change } from '../change.ts'
import { type Context, requireSession } from '../context.ts'
import { readTable } from '../intake/read-table.ts'
import { applyPlan, planImport } from '../roster/apply-plan.ts'
import { getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { addMember, changeMember, getMember, listMembers, removeMember } from '../store/members.ts'
import { addTerm, changeTerm, getTerm, listTerms, removeTerm } from '../store/terms.ts'

export const roster: ApiGroup<'roster', Context> = {
  list(context, { branchId }) {
    const { db } = requireSession(context)
    getBranch(db, branchId)
    return { members: listMembers(db, branchId), terms: listTerms(db, branchId) }
  },
  async previewImport(context, { branchId, file }) {
    const table = await readTable(file)
    const plan = planImport(requireSession(context).db, branchId, table)
    return { plan, seen: seal(plan) }
  },
  async applyImport(context, { branchId, file, seen }) {
    const table = await readTable(file)
    const plan = planImport(requireSession(context).db, branchId, table)
    if (seen !== null && seen !== seal(plan)) {
      throw new Failure('conflict', '预览之后名册文件或目录库有了变化，没有导入。请重新查看预览，再应用。')
    }
    if (plan.added.length + plan.changed.length > 0) {
      change(context, 'roster.import', ['roster', 'catalogue'], (db) => {
        const { added, before } = applyPlan(db, branchId, plan)
        return { value: null, subject: `branch:${branchId}`, detail: { added, before, plan } }
      })
    }
    return {
      added: plan.added.length,
      changed: plan.changed.length,
      unchanged: plan.unchanged.length,
      rejected: plan.rejected,
    }
  },
  saveMember: (context, { id, ...asked }) =>
    change(context, id === undefined ? 'member.add' : 'member.change', ['roster'], (db) => {
      const stages = asked.stages.toSorted((one, other) => rank(one.stage) - rank(other.stage))
      const member = { ...asked, stages }
      requireSound(db, member, id)
      const before = id === undefined ? null : getMember(db, id)
      const after = id === undefined ? addMember(db, member) : changeMember(db, { ...member, id })
      return { value: after, subject: `member:${after.id}`, detail: { before, after } }
    }),
  removeMember: (context, { id }) =>
    change(context, 'member.remove', ['roster'], (db) => {
      const before = getMember(db, id)
      removeMember(db, id)
      return { value: {}, subject: `member:${id}`, detail: { before } }
    }),
  saveTerm: (context, { id, ...term }) =>
    change(context, id === undefined ? 'term.add' : 'term.change', ['roster'], (db) => {
      getBranch(db, term.branchId)
      const before = id === undefined ? null : getTerm(db, id)
      if (before !== null && before.branchId !== term.branchId) {
        throw new Failure('invalid', '这一届任期属于另一个支部，请刷新后重试。')
      }
      const fault = findTermFault(
        term,
        listTerms(db, term.branchId).filter((other) => other.id !== id),
      )
      if (fault !== null) throw new Failure('invalid', fault)
      const after = id === undefined ? addTerm(db, term) : changeTerm(db, { ...term, id })
      return { value: after, subject: `term:${after.id}`, detail: { before, after } }
    }),
  removeTerm: (context, { id }) =>
    change(context, 'term.remove', ['roster'], (db) => {
      const before = getTerm(db, id)
      removeTerm(db, id)
      return { value: {}, subject: `term:${id}`, detail: { before } }
    }),
}

/** Stands for a plan: another file, or another state of the roster, gives another. */
function seal(plan: RosterPlan): string {
  return createHash('sha256').update(JSON.stringify(plan)).digest('hex')
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
  const double = listMembers(db, member.branchId).some(
    (other) =>
      other.id !== id &&
      member.bornOn !== null &&
      other.bornOn === member.bornOn &&
      toBareName(other.name) === toBareName(member.name),
  )
  if (double) {
    throw new Failure('conflict', `名册中已有出生日期相同的“${member.name}”，没有重复登记。请改正已有的那一条。`)
  }
  if (new Set(member.stages.map(({ stage }) => stage)).size < member.stages.length) {
    throw new Failure('invalid', '同一类别只能登记一次，请删去重复的。')
  }
  const faults = findMemberFaults(member)
  const post = member.posts.find(({ from, to }) => from !== null && to !== null && to < from)
  if (post) faults.push(`职务“${post.title}”的结束日期早于开始日期`)
  if (faults.length > 0) throw new Failure('invalid', `${faults.join('；')}。请改正日期后再保存。`)
}
