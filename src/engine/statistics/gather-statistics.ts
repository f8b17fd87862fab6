import type { Activity } from '../../core/catalogue/activity.ts'
import type { Branch } from '../../core/catalogue/branch.ts'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import { check } from '../../core/checks/check.ts'
import { addCounts, countStatuses, type StatusCounts } from '../../core/checks/status-counts.ts'
import { type Day, yearOf } from '../../core/day.ts'
import { boundsOf, type Period } from '../../core/period.ts'
import { isOfWhatIsOwed, listViewDays } from '../../core/statistics/completeness.ts'
import { countActivities } from '../../core/statistics/count-activities.ts'
import type { BranchStatistics, Completeness, Statistics } from '../../core/statistics/statistics.ts'
import type { Steps } from '../../core/steps.ts'
import { gatherCommon, gatherSnapshot } from '../checks/gather-snapshot.ts'
import { readyStandings } from '../checks/gather-standings.ts'
import { readRules } from '../checks/read-rules.ts'
import { type Context, requireSession } from '../context.ts'
import { inSteps } from '../in-steps.ts'
import { listActivities } from '../store/activities.ts'
import { getBranch, listBranches } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { listItems } from '../store/items.ts'

interface Asked {
  /** None named: all. */
  readonly branchIds: readonly number[]
  readonly period: Period
  readonly on: Day
}

/** What took place, counted over all branches that were asked for, and for each of them. */
export async function gatherStatistics(
  context: Context,
  asked: Asked,
): Promise<{ all: Statistics; branches: BranchStatistics[] }> {
  const facts = await inSteps(context, listFacts(requireSession(context).db, asked))
  const everything = facts.flatMap(({ activities }) => activities)
  return {
    all: countActivities(everything, new Map(facts.flatMap(({ papers }) => [...papers])), asked),
    branches: facts.map(({ branch, activities, papers }) => {
      const { all, attendance, filing } = countActivities(activities, papers, asked)
      return { branchId: branch.id, branch: branch.name, total: all.total, attendance, filing }
    }),
  }
}

interface BranchFacts {
  readonly branch: Branch
  readonly activities: readonly Activity[]
  readonly papers: ReadonlyMap<number, ItemSummary>
}

function* listFacts(db: Db, asked: Asked): Steps<BranchFacts[]> {
  const year = yearOf(boundsOf(asked.period).first)
  const facts: BranchFacts[] = []
  for (const branch of listAsked(db, asked)) {
    const papers = listItems(db, { state: 'filed', branchId: branch.id, year }).map((item) => [item.id, item] as const)
    facts.push({ branch, activities: listActivities(db, branch.id, year), papers: new Map(papers) })
    yield
  }
  return facts
}

/** How the checks stand at each month-end. */
export async function gatherCompleteness(context: Context, asked: Asked): Promise<Completeness[]> {
  await readyStandings(context)
  const days = listViewDays(asked.period, asked.on)
  const counted = await inSteps(context, countFindings(context, asked, days))
  return days.map((on, index) => ({ on, counts: addCounts(counted.flatMap((each) => each[index] ?? [])) }))
}

/** Of each branch, how many findings about what is owed have each status as of each day. */
function* countFindings(context: Context, asked: Asked, days: readonly Day[]): Steps<StatusCounts[][]> {
  const { db } = requireSession(context)
  const year = yearOf(boundsOf(asked.period).first)
  const rules = readRules(context.settings.resources)
  const common = gatherCommon(db, rules, year)
  const counted: StatusCounts[][] = []
  for (const branch of listAsked(db, asked)) {
    const snapshot = gatherSnapshot(db, branch, year, common)
    yield
    const counts: StatusCounts[] = []
    for (const day of days) {
      counts.push(countStatuses(check(rules, snapshot, year, day).filter(isOfWhatIsOwed)))
      yield
    }
    counted.push(counts)
  }
  return counted
}

function listAsked(db: Db, { branchIds }: Asked) {
  return branchIds.length === 0 ? listBranches(db) : [...new Set(branchIds)].map((id) => getBranch(db, id))
}
