import type { Api } from '../../core/api.ts'
import type { Handlers } from '../../core/contract.ts'
import type { Context } from '../context.ts'
import { accounts } from './accounts.ts'
import { activities } from './activities.ts'
import { backups } from './backups.ts'
import { batches } from './batches.ts'
import { bin } from './bin.ts'
import { boxNotes } from './box-notes.ts'
import { branches } from './branches.ts'
import { bundles } from './bundles.ts'
import { catalogue } from './catalogue.ts'
import { certificates } from './certificates.ts'
import { checks } from './checks.ts'
import { forms } from './forms.ts'
import { health } from './health.ts'
import { history } from './history.ts'
import { intake } from './intake.ts'
import { items } from './items.ts'
import { jobs } from './jobs.ts'
import { members } from './members.ts'
import { pages } from './pages.ts'
import { reading } from './reading.ts'
import { roster } from './roster.ts'
import { rules } from './rules.ts'
import { sample } from './sample.ts'
import { savedSearches } from './saved-searches.ts'
import { scans } from './scans.ts'
import { scheme } from './scheme.ts'
import { search } from './search.ts'
import { statistics } from './statistics.ts'
import { succession } from './succession.ts'
import { terms } from './terms.ts'
import { verify } from './verify.ts'
import { waivers } from './waivers.ts'
import { watch } from './watch.ts'

/** What answers each call of the contract, a file per group. */
export const handlers: Handlers<Api, Context> = {
  catalogue,
  sample,
  accounts,
  scheme,
  branches,
  roster,
  members,
  terms,
  certificates,
  items,
  batches,
  bin,
  succession,
  history,
  boxNotes,
  forms,
  pages,
  scans,
  activities,
  intake,
  watch,
  reading,
  search,
  savedSearches,
  checks,
  statistics,
  rules,
  waivers,
  bundles,
  verify,
  backups,
  health,
  jobs,
}
