import type { Activity, Evidence, NewActivity } from '../catalogue/activity.ts'
import type { Group } from '../catalogue/branch.ts'
import { type ActivityEntry, type NumberedActivityRow, parseActivityRow } from './activity-row.ts'
import { attendanceKeys, findAttendanceProblem } from './attendance.ts'
import type { KnownItem } from './judge-activity.ts'
import {
  givesAttendance,
  joinEvidence,
  type MergedEntry,
  mergeEntries,
  type RejectedRow,
  toActivityKey,
} from './merge-entries.ts'

/** An activity that is there already; `filedItemId` is the item whose filing made it, if that is how it came about. */
export type KnownActivity = Activity & { readonly filedItemId: number | null }

/** An activity that the file adds. */
export interface AddedActivity {
  readonly rows: readonly number[]
  readonly activity: NewActivity
}

/** An activity that gains something. `absorbed` are those that filing made of the same papers: they go into it. */
export interface ChangedActivity extends AddedActivity {
  readonly id: number
  readonly absorbed: readonly number[]
}

/** What a file of activities does to a branch. */
export interface ActivityPlan {
  readonly added: readonly AddedActivity[]
  readonly changed: readonly ChangedActivity[]
  readonly unchanged: readonly number[]
  readonly rejected: readonly RejectedRow[]
}

/**
 * Compares the rows of a file with the activities of a branch. `existing` and `items` are those of that branch alone.
 * What the file does not say stays; papers are only ever added. The order of the rows does not matter.
 */
export function planActivities(
  branchId: number,
  rows: readonly NumberedActivityRow[],
  existing: readonly KnownActivity[],
  groups: readonly Pick<Group, 'id' | 'name'>[],
  items: readonly KnownItem[],
): ActivityPlan {
  const read = rows.map((row) => ({ row: row.row, ...parseActivityRow(row, { groups, items }) }))
  const unreadable = read.flatMap((each) =>
    'problems' in each ? [{ row: each.row, message: each.problems.join('；') }] : [],
  )
  const entries = read.flatMap((each) => ('entry' in each ? [each.entry] : []))
  const matches = matchAll(groupEntries(entries), existing)
  const settled = matches.map(({ entries: own, twins }) => settle(branchId, items, own, twins))
  const rejected = [...unreadable, ...settled.flatMap((each) => each.rejected)]
  return {
    added: settled.flatMap(({ outcome }) => (outcome?.state === 'added' ? [outcome.added] : [])),
    changed: settled.flatMap(({ outcome }) => (outcome?.state === 'changed' ? [outcome.changed] : [])),
    unchanged: settled.flatMap(({ outcome }) => (outcome?.state === 'unchanged' ? [outcome.id] : [])),
    rejected: rejected
      .map(({ row, message }) => ({ row, message: `${message}。请改正这一行后重新导入，已导入的不会重复。` }))
      .sort((a, b) => a.row - b.row),
  }
}

interface Match {
  readonly entries: readonly ActivityEntry[]
  /** The activity that they are about, first, then those that filing made of the same papers. */
  readonly twins: readonly KnownActivity[]
}

type Settled =
  | { readonly state: 'added'; readonly added: AddedActivity }
  | { readonly state: 'changed'; readonly changed: ChangedActivity }
  | { readonly state: 'unchanged'; readonly id: number }

/** The entries of each key, in the order of the keys. */
function groupEntries(entries: readonly ActivityEntry[]): (readonly ActivityEntry[])[] {
  const byKey = new Map<string, ActivityEntry[]>()
  for (const entry of entries) {
    const key = toActivityKey(entry)
    byKey.set(key, [...(byKey.get(key) ?? []), entry])
  }
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

/** Whoever has the very key comes first; then each may take in what filing made of its papers, and nobody else claims. */
function matchAll(all: readonly (readonly ActivityEntry[])[], existing: readonly KnownActivity[]): Match[] {
  const byKey = new Map([...existing].reverse().map((each) => [toActivityKey(each), each]))
  const exact = all.map(([first]) => first && byKey.get(toActivityKey(first)))
  const claimed = new Set(exact.flatMap((each) => each?.id ?? []))
  const named = new Set(all.flatMap(([first]) => (first ? [toActivityKey(first)] : [])))
  return all.map((entries, index) => {
    const tied = existing.filter((each) => !claimed.has(each.id) && entries.some((entry) => isFiledFrom(each, entry)))
    const [first] = entries
    // Another activity that the file or the branch knows under this key is not to be stood beside by a second one.
    const isTaken = (groupId: number): boolean => {
      const key = first && toActivityKey({ ...first, groupId })
      return (
        key !== undefined &&
        (named.has(key) || existing.some((each) => !tied.includes(each) && toActivityKey(each) === key))
      )
    }
    const filed = tied.filter(fitsGroup(first?.groupId ?? null, exact[index] !== undefined, tied, isTaken))
    for (const each of filed) claimed.add(each.id)
    return { entries, twins: [...(exact[index] ? [exact[index]] : []), ...filed] }
  })
}

/** Did filing make this activity of the entry's paper, knowing less of it? */
function isFiledFrom(activity: KnownActivity, entry: ActivityEntry): boolean {
  return (
    activity.filedItemId !== null &&
    activity.filedItemId === entry.evidence?.itemId &&
    activity.date === entry.date &&
    activity.kinds.every((kind) => entry.kinds.includes(kind))
  )
}

/** A file that leaves the group open does not contradict the one that filing found, as long as that is one. */
function fitsGroup(
  groupId: number | null,
  isKnown: boolean,
  tied: readonly KnownActivity[],
  isTaken: (groupId: number) => boolean,
): (activity: KnownActivity) => boolean {
  const found = new Set(tied.flatMap((each) => each.groupId ?? []))
  const [only] = found
  const isOpen = groupId === null && !isKnown && found.size === 1 && only !== undefined && !isTaken(only)
  return (activity) => activity.groupId === null || activity.groupId === groupId || isOpen
}

function settle(
  branchId: number,
  items: readonly KnownItem[],
  entries: readonly ActivityEntry[],
  twins: readonly KnownActivity[],
): { readonly outcome: Settled | null; readonly rejected: readonly RejectedRow[] } {
  const { merged, rejected } = mergeEntries(entries)
  if (merged === null) return { outcome: null, rejected }
  const [target, ...absorbed] = twins
  const { rows, ...said } = combine(merged, twins, items)
  const attendance = findAttendanceProblem(said)
  if (attendance !== null) {
    // With what is already known of the activity the counts do not add up: the rows that give them are refused.
    const givers = entries.filter((entry) => givesAttendance(entry) && merged.rows.includes(entry.row))
    const more = givers.map(({ row }) => ({ row, message: `与已登记的合计，${attendance}` }))
    const rest = settle(
      branchId,
      items,
      entries.filter((entry) => !givesAttendance(entry)),
      twins,
    )
    return { outcome: rest.outcome, rejected: [...rejected, ...more] }
  }
  const memberIds = [...new Set(twins.flatMap((each) => each.memberIds))].sort((a, b) => a - b)
  const absentees = [...new Set(twins.flatMap((each) => each.absentees || []))].join('；')
  const activity = { branchId, ...said, memberIds, absentees }
  if (!target) return { outcome: { state: 'added', added: { rows, activity } }, rejected }
  if (absorbed.length === 0 && isSame(target, activity))
    return { outcome: { state: 'unchanged', id: target.id }, rejected }
  const changed = { rows, activity, id: target.id, absorbed: absorbed.map(({ id }) => id) }
  return { outcome: { state: 'changed', changed }, rejected }
}

/** What the file says, and for the rest what is known. */
function combine(merged: MergedEntry, twins: readonly KnownActivity[], items: readonly KnownItem[]): MergedEntry {
  const count = (key: (typeof attendanceKeys)[number]) =>
    merged[key] ?? twins.find((each) => each[key] !== null)?.[key] ?? null
  return {
    ...merged,
    groupId: merged.groupId ?? twins.find(({ groupId }) => groupId !== null)?.groupId ?? null,
    topic: merged.topic || (twins.find(({ topic }) => topic !== '')?.topic ?? ''),
    lecturer: merged.lecturer || (twins.find(({ lecturer }) => lecturer !== '')?.lecturer ?? ''),
    due: count('due'),
    present: count('present'),
    excused: count('excused'),
    absent: count('absent'),
    evidence: joinEvidence(...twins.map((each) => evidenceBeside(each, merged, items)), merged.evidence),
  }
}

/** Filing takes a paper for the 记录, all of it. Where the file says what that paper is, that holds instead. */
function evidenceBeside(
  { evidence, filedItemId }: KnownActivity,
  { evidence: said }: MergedEntry,
  items: readonly KnownItem[],
): Evidence[] {
  const filed = items.find(({ id }) => id === filedItemId && said.some(({ itemId }) => itemId === id))
  return evidence.filter(
    ({ itemId, firstPage, lastPage, role }) =>
      itemId !== filed?.id || firstPage !== 1 || lastPage !== filed.images || role !== '记录',
  )
}

function isSame(known: KnownActivity, next: NewActivity): boolean {
  return (
    toActivityKey(known) === toActivityKey(next) &&
    known.topic === next.topic &&
    known.lecturer === next.lecturer &&
    attendanceKeys.every((key) => known[key] === next[key]) &&
    JSON.stringify(joinEvidence(known.evidence).map(toTuple)) === JSON.stringify(next.evidence.map(toTuple))
  )
}

function toTuple({ itemId, firstPage, lastPage, role }: NewActivity['evidence'][number]): readonly unknown[] {
  return [itemId, firstPage, lastPage, role]
}
