import type { Group } from '../catalogue/branch.ts'
import type { Member } from '../catalogue/member.ts'
import { matchRows } from './match-rows.ts'
import { findMemberFaults } from './member-faults.ts'
import { blank, findStageFaults, mergeRow } from './merge-row.ts'
import { type FieldChange, type MemberDraft, type RosterField, type RosterPlan, rosterFields } from './roster-plan.ts'
import { type RosterRow, reject } from './roster-row.ts'

/** What the rows of a roster would change of a branch's members and groups. Nothing is changed by asking. */
export function planRoster(
  rows: readonly RosterRow[],
  members: readonly Member[],
  groups: readonly Pick<Group, 'id' | 'name'>[],
): RosterPlan {
  const plan: RosterPlan = { added: [], changed: [], unchanged: [], rejected: [], newGroups: [] }
  const names = new Map(groups.map((group) => [group.id, group.name]))
  for (const match of matchRows(rows, members)) {
    const { row } = match
    if ('doubt' in match) {
      plan.rejected.push(reject(row.row, [match.doubt]))
      continue
    }
    const known = match.member ? toDraft(match.member, names) : blank(row.name)
    const member = mergeRow(known, row)
    const faults = [...findStageFaults(known, row), ...findMemberFaults(member)]
    const changes = compare(known, member)
    if (faults.length > 0) plan.rejected.push(reject(row.row, faults))
    else if (!match.member) plan.added.push({ row: row.row, member })
    else if (changes.length > 0) plan.changed.push({ row: row.row, id: match.member.id, member, changes })
    else plan.unchanged.push({ row: row.row, name: row.name })
  }
  const wanted = [...plan.added, ...plan.changed].map(({ member }) => member.group).filter((name) => name !== '')
  const existing = new Set(names.values())
  return { ...plan, newGroups: [...new Set(wanted)].filter((name) => !existing.has(name)) }
}

function toDraft(member: Member, groups: ReadonlyMap<number, string>): MemberDraft {
  const { number, name, sex, bornOn, stages, posts, note, groupId } = member
  return { number, name, sex, bornOn, stages, posts, note, group: groupId === null ? '' : (groups.get(groupId) ?? '') }
}

function compare(before: MemberDraft, after: MemberDraft): FieldChange[] {
  return rosterFields
    .map((field) => ({ field, before: show(before, field), after: show(after, field) }))
    .filter((change) => change.before !== change.after)
}

/** A field of a person as the roster writes it. */
function show(member: MemberDraft, field: RosterField): string {
  const since = (stage: string) => member.stages.find((each) => each.stage === stage)?.from ?? ''
  const fields: Readonly<Record<RosterField, string>> = {
    编号: member.number,
    性别: member.sex,
    出生日期: member.bornOn ?? '',
    类别: member.stages.at(-1)?.stage ?? '',
    党小组: member.group,
    职务: member.posts
      .filter(({ to }) => to === null)
      .map(({ title }) => title)
      .join('、'),
    入党日期: since('预备党员'),
    转正日期: since('正式党员'),
    备注: member.note,
  }
  return fields[field]
}
