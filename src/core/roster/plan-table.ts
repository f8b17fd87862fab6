import type { Group } from '../catalogue/branch.ts'
import type { Member } from '../catalogue/member.ts'
import { planRoster } from './plan-roster.ts'
import type { RosterPlan } from './roster-plan.ts'
import { readRoster } from './roster-row.ts'

/** What the cells of a roster file, headings first, would change of a branch's members and groups. */
export function planTable(
  table: readonly (readonly string[])[],
  members: readonly Member[],
  groups: readonly Pick<Group, 'id' | 'name'>[],
): RosterPlan {
  const { rows, rejected } = readRoster(table)
  const plan = planRoster(rows, members, groups)
  return { ...plan, rejected: [...rejected, ...plan.rejected].toSorted((one, other) => one.row - other.row) }
}
