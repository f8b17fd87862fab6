import type { Activity } from '../../core/catalogue/activity.ts'
import type { Branch } from '../../core/catalogue/branch.ts'
import { check } from '../../core/checks/check.ts'
import type { BranchFindings, Finding } from '../../core/checks/finding.ts'
import { tellPapers } from '../../core/checks/papers.ts'
import type { RuleSet } from '../../core/checks/rule.ts'
import type { Snapshot } from '../../core/checks/snapshot.ts'
import type { Day, Year } from '../../core/day.ts'
import { type Context, requireSession } from '../context.ts'
import { listKnownBoxNotes } from '../filing/known-box-notes.ts'
import { listActivities } from '../store/activities.ts'
import { getBranch, listBranches } from '../store/branches.ts'
import { getCodeTemplate } from '../store/catalogue.ts'
import { listCertificates } from '../store/certificates.ts'
import { listGoneNumbers, listOtherNumbers, listScans } from '../store/check-facts.ts'
import type { Db } from '../store/database.ts'
import { getItem, listItems } from '../store/items.ts'
import { listMembers } from '../store/members.ts'
import { listRuleSettings } from '../store/rule-settings.ts'
import { getScheme } from '../store/schemes.ts'
import { listTerms } from '../store/terms.ts'
import { listWaivers } from '../store/waivers.ts'
import { gatherStandings } from './gather-standings.ts'
import { readRules } from './read-rules.ts'

interface Common extends Pick<Snapshot, 'scheme' | 'codeTemplate' | 'settings' | 'boxNotes'> {
  /** How the minutes of some activities stand to all earlier ones. */
  standings(activities: readonly Activity[]): Snapshot['minutes']
}

/** Checks some branches (none named: all) for a year as seen on a day; `isTold`: findings say when their papers were filed. */
export function gatherChecks(
  context: Context,
  asked: { readonly branchIds: readonly number[]; readonly year: Year; readonly on: Day },
  isTold: boolean,
): BranchFindings[] {
  const { db } = requireSession(context)
  const rules = readRules(context.settings.resources)
  const common = gatherCommon(db, rules, asked.year)
  const ids = [...new Set(asked.branchIds)].toSorted((one, other) => one - other)
  const branches = ids.length === 0 ? listBranches(db) : ids.map((id) => getBranch(db, id))
  return branches.map((branch) => {
    const snapshot = gatherSnapshot(db, branch, asked.year, common)
    const findings = check(rules, snapshot, asked.year, asked.on)
    return { branchId: branch.id, branch: branch.name, findings: isTold ? tell(db, snapshot, findings) : findings }
  })
}

function tell(db: Db, { items, waivers }: Snapshot, findings: readonly Finding[]): Finding[] {
  const papers = waivers.flatMap(({ itemId }) => (itemId === null ? [] : [itemId]))
  const codes = new Map(papers.map((id) => [id, getItem(db, id).code ?? '']))
  return tellPapers(findings, new Map(items.map((item) => [item.id, item])), codes)
}

/** What is the same for all branches in a year. */
export function gatherCommon(db: Db, rules: RuleSet, year: Year): Common {
  const settings = listRuleSettings(db)
  return {
    scheme: getScheme(db, year),
    codeTemplate: getCodeTemplate(db),
    settings,
    boxNotes: listKnownBoxNotes(db, year),
    standings: gatherStandings(db, rules, settings),
  }
}

/** Everything that the checks of a branch and year look at; `common` is the same for all branches. */
export function gatherSnapshot(db: Db, branch: Branch, year: Year, { standings, ...common }: Common): Snapshot {
  const activities = listActivities(db, branch.id, year)
  return {
    ...common,
    branch,
    items: listItems(db, { state: 'filed', branchId: branch.id, year }),
    activities,
    members: listMembers(db, branch.id),
    certificates: listCertificates(db, branch.id),
    terms: listTerms(db, branch.id),
    waivers: listWaivers(db, branch.id),
    scans: listScans(db, branch.id, year),
    minutes: standings(activities),
    otherNumbers: listOtherNumbers(db, branch.id, year),
    goneNumbers: listGoneNumbers(db, branch.id, year),
  }
}
