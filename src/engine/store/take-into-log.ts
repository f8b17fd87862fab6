import { listKnownActivities } from './activities.ts'
import { listBranches } from './branches.ts'
import type { Db } from './database.ts'
import { appendLog } from './log.ts'
import { agrees, type LoggedKind, listLogged } from './logged.ts'
import { listMembers } from './members.ts'

/** The first schema whose programs find the log whole; a catalogue of an earlier one is brought there once. */
export const wholeSince = 22

type Standing = { readonly id: number }

/**
 * Programs of long ago changed branches, people and activities without an entry for each. In a catalogue that began with
 * one of them, takes those that the log does not hold as they stand into it, so that from now on each can be held against
 * its entry. All other kinds of records had their entries from the beginning, and are left to `verify`.
 */
export function takeIntoLog(db: Db, at: string): void {
  if (!beganEarly(db)) return
  const branches = listBranches(db)
  take(db, at, 'branch', branches)
  take(
    db,
    at,
    'member',
    branches.flatMap(({ id }) => listMembers(db, id)),
  )
  take(
    db,
    at,
    'activity',
    branches.flatMap(({ id }) => listKnownActivities(db, id)),
  )
}

function take(db: Db, at: string, kind: LoggedKind, standing: readonly Standing[]): void {
  const logged = listLogged(db, kind)
  const here = new Set(standing.map(({ id }) => id))
  const add = (id: number, before: object | null, after: object | null) =>
    appendLog(db, { action: `${kind}.take-in`, subject: `${kind}:${id}`, detail: { before, after }, who: '', at })
  for (const record of standing) {
    const before = logged.get(record.id) ?? null
    if (!agrees(before, record)) add(record.id, before, record)
  }
  for (const [id, before] of logged) if (before !== null && !here.has(id)) add(id, before, null)
}

/** Only they wrote first that there is a catalogue; later ones, first of its branch. */
function beganEarly(db: Db): boolean {
  return db.prepare('SELECT action FROM log WHERE id = 1').pluck().get() === 'catalogue.create'
}
