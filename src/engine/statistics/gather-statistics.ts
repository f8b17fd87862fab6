import { setImmediate } from 'node:timers/promises'
import { check } from '../../core/checks/check.ts'
import { addCounts, countStatuses, type StatusCounts } from '../../core/checks/status-counts.ts'
import { type Day, yearOf } from '../../core/day.ts'
import { boundsOf, type Period } from '../../core/period.ts'
import { listViewDays } from '../../core/statistics/completeness.ts'
import { countActivities } from '../../core/statistics/count-activities.ts'
import type { BranchStatistics, Completeness, Statistics } from '../../core/statistics/statistics.ts'
import { gatherCommon, gatherSnapshot } from '../checks/gather-snapshot.ts'
import { readRules } from '../checks/read-rules.ts'
import { type Context, requireSession } from '../context.ts'
import { listActivities } from '../store/activities.ts'
import { getBranch, listBranches } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { listItems } from '../store/items.ts'

interface Asked {
  readonly branchId: number | null
  readonly period: Period
  readonly on: Day
}

/** What took place, counted over all branches that were asked for, and for each of them. */
export function gatherStatistics(
  { db }: { readonly db: Db },
  asked: Asked,
): { all: Statistics; branches: BranchStatistics[] } {
  const year = yearOf(boundsOf(asked.period).first)
  const facts = listAsked(db, asked).map((branch) => ({
    branch,
    activities: listActivities(db, branch.id, year),
    papers: listItems(db, { state: 'filed', branchId: branch.id, year }).map((item) => [item.id, item] as const),
  }))
  const everything = facts.flatMap(({ activities }) => activities)
  return {
    all: countActivities(everything, new Map(facts.flatMap(({ papers }) => papers)), asked),
    branches: facts.map(({ branch, activities, papers }) => {
      const { all, attendance, filing } = countActivities(activities, new Map(papers), asked)
      return { branchId: branch.id, branch: branch.name, total: all.total, attendance, filing }
    }),
  }
}

/** How the checks stand at each month-end. Other calls are answered between two branches: of many this takes seconds. */
export async function gatherCompleteness(context: Context, asked: Asked): Promise<Completeness[]> {
  const year = yearOf(boundsOf(asked.period).first)
  const rules = readRules(context.settings.resources)
  const session = requireSession(context)
  const days = listViewDays(asked.period, asked.on)
  const common = gatherCommon(session.db, rules, year)
  const counted: StatusCounts[][] = []
  for (const branch of listAsked(session.db, asked)) {
    // The catalogue may have been closed meanwhile.
    const { db } = requireSession(context)
    const snapshot = gatherSnapshot(db, branch, year, common)
    counted.push(days.map((day) => countStatuses(check(rules, snapshot, year, day))))
    await setImmediate()
  }
  return days.map((on, index) => ({ on, counts: addCounts(counted.flatMap((each) => each[index] ?? [])) }))
}

function listAsked(db: Db, { branchId }: Asked) {
  return branchId === null ? listBranches(db) : [getBranch(db, branchId)]
}
