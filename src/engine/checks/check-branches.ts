import type { Branch } from '../../core/catalogue/branch.ts'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import { check } from '../../core/checks/check.ts'
import type { BranchFindings, Finding } from '../../core/checks/finding.ts'
import { listPapers, tellPapers } from '../../core/checks/papers.ts'
import type { RuleSet } from '../../core/checks/rule.ts'
import type { Day, Year } from '../../core/day.ts'
import type { Steps } from '../../core/steps.ts'
import { type Context, requireSession } from '../context.ts'
import { inSteps } from '../in-steps.ts'
import { getBranch, listBranches } from '../store/branches.ts'
import { readCheckVersion } from '../store/check-facts.ts'
import type { Db } from '../store/database.ts'
import { listSummaries } from '../store/items.ts'
import { type Common, gatherCommon, gatherSnapshot } from './gather-snapshot.ts'
import { readyStandings } from './gather-standings.ts'
import { readRules } from './read-rules.ts'

/** What checking works with. */
export type Checking = Pick<Context, 'session'> & { readonly settings: Pick<Context['settings'], 'resources'> }

interface Asked {
  /** None named: all. */
  readonly branchIds: readonly number[]
  readonly year: Year
  readonly on: Day
}

/** What the checks of a year come to as seen on a day, as far as somebody asked, until something of it changes. */
interface Kept {
  readonly version: string
  readonly rules: RuleSet
  readonly common: Common
  readonly findings: Map<number, Finding[]>
}

/** This year and the one before: what 首页 asks about and 核对 is looked at with. */
const mostKept = 2

const kept = new WeakMap<Db, Map<string, Kept>>()

/** Checks branches in turn, each worked out once until something changes. */
function* checkBranches(context: Checking, { branchIds, year, on }: Asked): Steps<BranchFindings[]> {
  const { db } = requireSession(context)
  const ids = [...new Set(branchIds)].toSorted((one, other) => one - other)
  const branches = ids.length === 0 ? listBranches(db) : ids.map((id) => getBranch(db, id))
  const known = keep(context, db, year, on)
  const checked: BranchFindings[] = []
  for (const branch of branches) {
    const findings = known.findings.get(branch.id) ?? (yield* checkBranch(db, known, branch, year, on))
    checked.push({ branchId: branch.id, branch: branch.name, findings })
  }
  return checked
}

/** All of them. */
export async function gatherChecks(context: Checking, asked: Asked): Promise<BranchFindings[]> {
  await readyStandings(context)
  return inSteps(context, checkBranches(context, asked))
}

/** All of them, with when their papers were filed: for what is printed. */
export async function gatherToldChecks(context: Checking, asked: Asked): Promise<BranchFindings[]> {
  const branches = await gatherChecks(context, asked)
  const { db } = requireSession(context)
  return branches.map((of) => ({ ...of, findings: tellPapers(of.findings, findPapers(db, of.findings)) }))
}

/** The papers that findings name. */
export function findPapers(db: Db, findings: readonly Finding[]): ReadonlyMap<number, ItemSummary> {
  return new Map(listSummaries(db, listPapers(findings)).map((item) => [item.id, item]))
}

function keep(context: Checking, db: Db, year: Year, on: Day): Kept {
  const all = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, all)
  const key = `${year} ${on}`
  const found = all.get(key)
  all.delete(key)
  const now = found?.version === readCheckVersion(db) ? found : begin(context, db, year)
  all.set(key, now)
  for (const oldest of [...all.keys()].slice(0, -mostKept)) all.delete(oldest)
  return now
}

function begin(context: Checking, db: Db, year: Year): Kept {
  const rules = readRules(context.settings.resources)
  const common = gatherCommon(db, rules, year)
  // Read afterwards: comparing minutes writes down what it will need again.
  return { version: readCheckVersion(db), rules, common, findings: new Map() }
}

function* checkBranch(
  db: Db,
  { rules, common, findings }: Kept,
  branch: Branch,
  year: Year,
  on: Day,
): Steps<Finding[]> {
  const snapshot = gatherSnapshot(db, branch, year, common)
  yield
  const found = check(rules, snapshot, year, on)
  yield
  findings.set(branch.id, found)
  return found
}
