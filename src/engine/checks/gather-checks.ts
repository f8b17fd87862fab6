import { check } from '../../core/checks/check.ts'
import type { BranchFindings } from '../../core/checks/finding.ts'
import type { Day, Year } from '../../core/day.ts'
import { type Context, requireSession } from '../context.ts'
import { listActivities } from '../store/activities.ts'
import { getBranch, listBranches } from '../store/branches.ts'
import { listItems } from '../store/items.ts'
import { getScheme } from '../store/schemes.ts'
import { listWaivers } from '../store/waivers.ts'
import { readRules } from './read-rules.ts'

/** Checks one branch, or all, for a year as seen on a day. */
export function gatherChecks(
  context: Context,
  asked: { readonly branchId: number | null; readonly year: Year; readonly on: Day },
): BranchFindings[] {
  const { db } = requireSession(context)
  const rules = readRules(context.settings.resources)
  const scheme = getScheme(db, asked.year)
  const branches = asked.branchId === null ? listBranches(db) : [getBranch(db, asked.branchId)]
  return branches.map((branch) => {
    const snapshot = {
      branch,
      scheme,
      items: listItems(db, { state: 'filed', branchId: branch.id, year: asked.year }),
      activities: listActivities(db, branch.id, asked.year),
      waivers: listWaivers(db, branch.id),
    }
    return { branchId: branch.id, branch: branch.name, findings: check(rules, snapshot, asked.year, asked.on) }
  })
}
