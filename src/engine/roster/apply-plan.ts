import { planTable } from '../../core/roster/plan-table.ts'
import type { MemberDraft, RosterPlan } from '../../core/roster/roster-plan.ts'
import { changeBranch, getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { addMember, changeMember, getMember, listMembers } from '../store/members.ts'

/** What a table of the roster would change of a branch as it stands. */
export function planImport(db: Db, branchId: number, table: readonly (readonly string[])[]): RosterPlan {
  return planTable(table, listMembers(db, branchId), getBranch(db, branchId).groups)
}

/**
 * Makes what a plan says so: first the groups that it needs, then the people. Returns the ids of those added, and of
 * those changed what was known before.
 */
export function applyPlan(db: Db, branchId: number, plan: RosterPlan) {
  const { groups } = addGroups(db, branchId, plan.newGroups)
  const groupIds = new Map(groups.map((group) => [group.name, group.id]))
  const place = ({ group, ...member }: MemberDraft) => ({
    ...member,
    branchId,
    groupId: groupIds.get(group) ?? null,
  })
  const added = plan.added.map(({ member }) => addMember(db, place(member)).id)
  const before = plan.changed.map(({ id }) => getMember(db, id))
  for (const { id, member } of plan.changed) changeMember(db, { ...place(member), id })
  return { added, before }
}

function addGroups(db: Db, branchId: number, names: readonly string[]) {
  const branch = getBranch(db, branchId)
  if (names.length === 0) return branch
  const added = names.map((name) => ({ name, foundedOn: null, closedOn: null }))
  return changeBranch(db, { id: branchId, grouping: 'present', groups: [...branch.groups, ...added] })
}
