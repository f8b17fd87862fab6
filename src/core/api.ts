import * as z from 'zod'
import { ClerkName } from './accounts/account.ts'
import { Unregistered } from './activities/unregistered.ts'
import { accountCalls } from './calls/accounts.ts'
import { activityCalls } from './calls/activities.ts'
import { backupCalls } from './calls/backups.ts'
import { batchCalls } from './calls/batches.ts'
import { binCalls } from './calls/bin.ts'
import { boxNoteCalls } from './calls/box-notes.ts'
import { bundleCalls } from './calls/bundles.ts'
import { certificateCalls } from './calls/certificates.ts'
import { checkCalls } from './calls/checks.ts'
import { formCalls } from './calls/forms.ts'
import { healthCalls } from './calls/health.ts'
import { historyCalls } from './calls/history.ts'
import { itemCalls } from './calls/items.ts'
import { pageCalls } from './calls/pages.ts'
import { memberCalls, rosterCalls, termCalls } from './calls/roster.ts'
import { rules } from './calls/rules.ts'
import { sampleCalls } from './calls/sample.ts'
import { scanCalls } from './calls/scans.ts'
import { schemeCalls } from './calls/scheme.ts'
import { savedSearchCalls, searchCalls } from './calls/search.ts'
import { statisticsCalls } from './calls/statistics.ts'
import { successionCalls } from './calls/succession.ts'
import { watchCalls } from './calls/watch.ts'
import { Branch, BranchChange } from './catalogue/branch.ts'
import { Catalogue } from './catalogue/catalogue.ts'
import { name, RowId } from './catalogue/common.ts'
import { Explanation, Waiver } from './catalogue/waiver.ts'
import { type Client as ClientOf, call, type GroupHandlers as GroupHandlersOf } from './contract.ts'
import { Outcome } from './intake/outcome.ts'
import { Job } from './job.ts'
import { BriefJob } from './job-brief.ts'

const nothing = z.object({})
const path = z.string().min(1)
const jobId = z.object({ jobId: RowId })

/** Every call between a window (or command line, or test) and the engine. Long work answers with a job's id. */
export const api = {
  catalogue: {
    create: call(
      z.object({
        folder: path,
        branch: name(100),
        /** 经办人; empty until somebody says it. */
        clerk: ClerkName.default(''),
        schemeFile: path.nullable().default(null),
      }),
      Catalogue,
    ),
    open: call(z.object({ folder: path }), Catalogue),
    close: call(nothing, nothing),
    /** Null while none is open. */
    get: call(nothing, Catalogue.nullable()),
  },
  sample: sampleCalls,
  accounts: accountCalls,
  scheme: schemeCalls,
  branches: {
    add: call(z.object({ name: name(100) }), Branch),
    change: call(BranchChange, Branch),
  },
  roster: rosterCalls,
  members: memberCalls,
  terms: termCalls,
  certificates: certificateCalls,
  items: itemCalls,
  batches: batchCalls,
  bin: binCalls,
  succession: successionCalls,
  history: historyCalls,
  boxNotes: boxNoteCalls,
  forms: formCalls,
  pages: pageCalls,
  scans: scanCalls,
  activities: activityCalls,
  intake: {
    /**
     * Files and folders; with `registerFile` they are filed row by row, otherwise they go to the inbox. With `thenRead`
     * reading the pages that wait starts by itself at the end, as a job of its own.
     */
    start: call(
      z.object({
        paths: z.array(path).min(1),
        branchId: RowId,
        registerFile: path.nullable().default(null),
        thenRead: z.boolean().default(false),
      }),
      jobId,
    ),
    /** What became of each file of an import. */
    outcomes: call(z.object({ jobId: RowId }), z.array(Outcome)),
    /** What an import filed that by its title shows an activity of which none is registered yet. */
    unregistered: call(z.object({ jobId: RowId }), z.array(Unregistered)),
  },
  watch: watchCalls,
  reading: {
    /** Reads every waiting page; with `again`, the failed ones too. */
    start: call(z.object({ again: z.boolean().default(false) }), jobId),
  },
  search: searchCalls,
  savedSearches: savedSearchCalls,
  checks: checkCalls,
  statistics: statisticsCalls,
  rules,
  waivers: {
    /** One explanation of each gap, all or none; a second one of a gap takes the first one's place. */
    add: call(Explanation, z.array(Waiver)),
    remove: call(z.object({ id: RowId }), nothing),
  },
  bundles: bundleCalls,
  verify: {
    /**
     * Every byte of a catalogue, a bundle, a backup or all of a place. Only a catalogue must be open for it; its check goes
     * on where it was after a restart.
     */
    start: call(z.object({ path }), jobId),
  },
  backups: backupCalls,
  health: healthCalls,
  jobs: {
    /** Newest first. */
    list: call(nothing, z.array(BriefJob)),
    /** With all that its result names. */
    get: call(z.object({ id: RowId }), Job),
    cancel: call(z.object({ id: RowId }), BriefJob),
    /** Has a job stand still that says it can; `conflict` for another. */
    pause: call(z.object({ id: RowId }), BriefJob),
    /** Lets a paused job go on where it was. */
    goOn: call(z.object({ id: RowId }), BriefJob),
    /** Takes up again what an interrupted session left waiting. */
    resume: call(nothing, nothing),
  },
}

/** What the engine tells unasked. */
export const events = {
  /** A job moved. At most a few times a second. */
  job: BriefJob,
  /** Something a screen may show has changed; which part, so that only that is asked for again. */
  changed: z.object({
    part: z.enum([
      'catalogue',
      'items',
      'activities',
      'pages',
      'waivers',
      'rules',
      'bundles',
      'roster',
      'boxes',
      'searches',
      'backups',
      'bin',
      'health',
      'accounts',
      'watch',
    ]),
  }),
}

export type Api = typeof api
export type ApiClient = ClientOf<Api>
export type ApiGroup<Group extends keyof Api, Context> = GroupHandlersOf<Api, Group, Context>
export type EventName = keyof typeof events
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>
