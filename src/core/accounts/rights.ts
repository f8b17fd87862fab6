import type { Api } from '../api.ts'
import type { Role, Seat } from './account.ts'

/** What a call needs: nobody signed in, someone who reads, who keeps papers, or who keeps the accounts. */
export type Right = 'open' | 'read' | 'write' | 'govern'

/** Every call, and what it needs where a catalogue has accounts. Does not compile while one is missing. */
export const rights: { readonly [G in keyof Api]: { readonly [N in keyof Api[G]]: Right } } = {
  // Making and opening ask the disk; a catalogue's own papers stay shut until somebody signs in.
  catalogue: { create: 'open', open: 'open', close: 'open', get: 'open' },
  sample: { draw: 'open' },
  accounts: {
    seat: 'open',
    signIn: 'open',
    signOut: 'open',
    recover: 'open',
    changePassword: 'read',
    begin: 'write',
    setClerk: 'write',
    list: 'govern',
    add: 'govern',
    change: 'govern',
    remove: 'govern',
    setIdle: 'govern',
    end: 'govern',
  },
  scheme: {
    get: 'read',
    versions: 'read',
    compare: 'read',
    exportFile: 'read',
    saveVersion: 'write',
    startVersion: 'write',
    confirm: 'write',
    previewImport: 'write',
    applyImport: 'write',
  },
  branches: { add: 'write', change: 'write' },
  roster: { list: 'read', preview: 'write', apply: 'write' },
  members: { save: 'write', remove: 'write' },
  terms: { save: 'write', remove: 'write' },
  certificates: { list: 'read', save: 'write', remove: 'write' },
  items: {
    list: 'read',
    page: 'read',
    ids: 'read',
    some: 'read',
    get: 'read',
    find: 'read',
    tally: 'read',
    file: 'write',
    unfile: 'write',
    change: 'write',
    withhold: 'write',
  },
  batches: { preview: 'read', apply: 'write' },
  // What is destroyed does not come back: for that it takes who keeps the accounts.
  bin: { list: 'read', destructions: 'read', print: 'read', put: 'write', restore: 'write', destroy: 'govern' },
  succession: { pages: 'write', record: 'write', print: 'write' },
  // Weighing and replacing ask about a catalogue that cannot be opened: none is then.
  health: { standing: 'read', checkDue: 'open', heal: 'write', weigh: 'write', replace: 'write' },
  history: { list: 'read', lastStep: 'read', export: 'read', undo: 'write' },
  boxNotes: { list: 'read', save: 'write', remove: 'write' },
  forms: { preview: 'read', pages: 'read', print: 'read' },
  pages: { image: 'read', text: 'read', find: 'read', correct: 'write', takeBack: 'write' },
  scans: { arrange: 'write', turn: 'write', beginnings: 'read' },
  activities: {
    list: 'read',
    get: 'read',
    add: 'write',
    change: 'write',
    remove: 'write',
    previewImport: 'write',
    applyImport: 'write',
  },
  intake: { start: 'write', outcomes: 'read', unregistered: 'read' },
  watch: { standing: 'read', set: 'write', stop: 'write', lookAgain: 'write' },
  reading: { start: 'write' },
  search: { pages: 'read', tally: 'read', titles: 'read', names: 'read' },
  savedSearches: { list: 'read', save: 'write', remove: 'write' },
  checks: {
    run: 'read',
    count: 'read',
    glance: 'read',
    findings: 'read',
    remind: 'read',
    pages: 'read',
    print: 'read',
  },
  statistics: { count: 'read', completeness: 'read' },
  rules: { list: 'read', set: 'write', adopt: 'write' },
  waivers: { add: 'write', remove: 'write' },
  bundles: { preview: 'read', gaps: 'read', fit: 'read', list: 'read', compare: 'read', make: 'write' },
  verify: { start: 'read' },
  // A backup that is due is made whoever sits there: it shows nothing and goes where it was told to.
  backups: {
    plan: 'read',
    find: 'write',
    countChangesSince: 'read',
    startDue: 'open',
    setPlan: 'write',
    seal: 'write',
    changePassphrase: 'govern',
    unseal: 'govern',
    unlock: 'write',
    start: 'write',
    restore: 'write',
  },
  // Work that was left waiting goes on in the name of whoever asked for it.
  jobs: { list: 'read', get: 'read', cancel: 'write', pause: 'write', goOn: 'write', resume: 'open' },
}

const reach: Readonly<Record<Role, readonly Right[]>> = {
  查阅人: ['open', 'read'],
  立卷人: ['open', 'read', 'write'],
  管理员: ['open', 'read', 'write', 'govern'],
}

/** Whether someone in that seat may make a call that needs `right`; if not, whether signing in would help. */
export function judgeCall(
  right: Right,
  { isOn, account }: Pick<Seat, 'isOn' | 'account'>,
): 'allowed' | 'locked' | 'denied' {
  if (!isOn || right === 'open') return 'allowed'
  if (account === null) return 'locked'
  return reach[account.role].includes(right) ? 'allowed' : 'denied'
}
