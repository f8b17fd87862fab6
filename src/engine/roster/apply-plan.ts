import type { Branch } from '../../core/catalogue/branch.ts'
import { planTable } from '../../core/roster/plan-table.ts'
import type { MemberDraft, RosterPlan } from '../../core/roster/roster-plan.ts'
import { changeBranch, getBranch } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { type Entry, toEntry } from '../store/logged.ts'
import { addMember, changeMember, getMember, listMembers } from '../store/members.ts'

/** What a table of the roster would change of a branch as it stands. */
export function planImport(db: Db, branchId: number, table: readonly (readonly string[])[]): RosterPlan {
  return planTable(table, listMembers(db, branchId), getBranch(db, branchId).groups)
}

/**
 * Makes what a plan says so: first the groups that it needs, then the people. Returns what the log is to say of each.
 */
export function applyPlan(db: Db, branchId: number, plan: RosterPlan): Entry[] {
  const before = getBranch(db, branchId)
  const { groups } = plan.newGroups.length === 0 ? before : addGroups(db, before, plan.newGroups)
  const groupIds = new Map(groups.map((group) => [group.name, group.id]))
  const place = ({ group, ...member }: MemberDraft) => ({
    ...member,
    branchId,
    groupId: groupIds.get(group) ?? null,
  })
  const added = plan.added.map(({ member }) => addMember(db, place(member)))
  const changed = plan.changed.map(({ id, member }) => {
    const known = getMember(db, id)
    return toEntry('member', id, known, changeMember(db, { ...place(member), id }))
  })
  return [
    ...(plan.newGroups.length === 0 ? [] : [toEntry('branch', branchId, before, getBranch(db, branchId))]),
    ...added.map((member) => toEntry('member', member.id, null, member)),
    ...changed,
  ]
}

function addGroups(db: Db, branch: Branch, names: readonly string[]): Branch {
  const added = names.map((name) => ({ name, foundedOn: null, closedOn: null }))
  return changeBranch(db, { id: branch.id, grouping: 'present', groups: [...branch.groups, ...added] })
}
