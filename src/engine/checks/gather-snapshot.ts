import type { Activity } from '../../core/catalogue/activity.ts'
import type { Branch } from '../../core/catalogue/branch.ts'
import type { RuleSet } from '../../core/checks/rule.ts'
import type { Snapshot } from '../../core/checks/snapshot.ts'
import type { Year } from '../../core/day.ts'
import { listKnownBoxNotes } from '../filing/known-box-notes.ts'
import { listActivities } from '../store/activities.ts'
import { getCodeTemplate } from '../store/catalogue.ts'
import { listCertificates } from '../store/certificates.ts'
import { listGoneNumbers, listOtherNumbers, listScans } from '../store/check-facts.ts'
import type { Db } from '../store/database.ts'
import { listItems } from '../store/items.ts'
import { listMembers } from '../store/members.ts'
import { listRuleSettings } from '../store/rule-settings.ts'
import { getScheme } from '../store/schemes.ts'
import { listTerms } from '../store/terms.ts'
import { listWaivers } from '../store/waivers.ts'
import { gatherStandings } from './gather-standings.ts'

export interface Common extends Pick<Snapshot, 'scheme' | 'codeTemplate' | 'settings' | 'boxNotes'> {
  /** How the minutes of some activities stand to all earlier ones. */
  standings(activities: readonly Activity[]): Snapshot['minutes']
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
