import type { ActivityKind, Evidence, NewActivity } from '../catalogue/activity.ts'
import type { ActivityEntry } from './activity-row.ts'
import { attendanceKeys, attendanceTitles, findAttendanceProblem } from './attendance.ts'
import { toEvidenceKey } from './judge-activity.ts'

/** A row that does not go in, and why. */
export interface RejectedRow {
  readonly row: number
  readonly message: string
}

/** What all rows of one activity say of it together. */
export type MergedEntry = Omit<NewActivity, 'branchId' | 'memberIds' | 'absentees'> & {
  readonly rows: readonly number[]
}

/** Rows and activities of one key are one activity: same kinds, same day, same group. */
export function toActivityKey(activity: {
  readonly kinds: readonly ActivityKind[]
  readonly date: string
  readonly groupId: number | null
}): string {
  return `${activity.date} ${activity.groupId ?? ''} ${[...new Set(activity.kinds)].sort().join('+')}`
}

/**
 * Makes one activity of rows of one key. Rows that contradict each other about a count are refused, each of them:
 * which is right only a person can tell. The order of the rows does not matter.
 */
export function mergeEntries(entries: readonly ActivityEntry[]): {
  readonly merged: MergedEntry | null
  readonly rejected: readonly RejectedRow[]
} {
  const rejected = entries.flatMap((entry) => {
    const problems = attendanceKeys.flatMap((key) => {
      const other = entries.find((each) => each[key] !== null && entry[key] !== null && each[key] !== entry[key])
      return other
        ? [`${attendanceTitles[key]}${entry[key]}与第${other.row}行的${other[key]}不一致，两行是同一次活动`]
        : []
    })
    return problems.length > 0 ? [{ row: entry.row, message: problems.join('；') }] : []
  })
  const kept = entries.filter((entry) => rejected.every(({ row }) => row !== entry.row))
  const merged = join(kept)
  const problem = merged && findMergedProblem(merged)
  if (!problem) return { merged, rejected }
  const givers = kept.filter(problem.isGivenBy)
  const rest = kept.filter((entry) => !givers.includes(entry))
  const more = givers.map(({ row }) => ({ row, message: `${problem.words}（同一次活动的各行合计）` }))
  const again = mergeEntries(rest)
  return { merged: again.merged, rejected: [...rejected, ...more, ...again.rejected] }
}

/** The evidence of two lists together: of the same item, first page and role the longer range. In a fixed order. */
export function joinEvidence(...lists: readonly (readonly Evidence[])[]): Evidence[] {
  const byKey = new Map<string, Evidence>()
  for (const each of lists.flat()) {
    const known = byKey.get(toEvidenceKey(each))
    if (!known || known.lastPage < each.lastPage) byKey.set(toEvidenceKey(each), each)
  }
  return [...byKey.values()].sort(
    (a, b) => a.itemId - b.itemId || a.firstPage - b.firstPage || (a.role < b.role ? -1 : 1),
  )
}

/** Does the entry give any of the counts? */
export function givesAttendance(entry: Pick<ActivityEntry, (typeof attendanceKeys)[number]>): boolean {
  return attendanceKeys.some((key) => entry[key] !== null)
}

function findMergedProblem(
  merged: MergedEntry,
): { readonly words: string; readonly isGivenBy: (entry: ActivityEntry) => boolean } | null {
  const attendance = findAttendanceProblem(merged)
  if (attendance !== null) return { words: attendance, isGivenBy: givesAttendance }
  if (merged.topic.length > 200) return { words: '主题应在200字以内', isGivenBy: ({ topic }) => topic !== '' }
  if (merged.lecturer.length > 100)
    return { words: '主讲人应在100字以内', isGivenBy: ({ lecturer }) => lecturer !== '' }
  return null
}

function join(entries: readonly ActivityEntry[]): MergedEntry | null {
  const [first] = entries
  if (!first) return null
  const given = (key: (typeof attendanceKeys)[number]) => entries.find((each) => each[key] !== null)?.[key] ?? null
  return {
    rows: entries.map(({ row }) => row).sort((a, b) => a - b),
    kinds: [...first.kinds],
    date: first.date,
    groupId: first.groupId,
    topic: joinTexts(
      entries.map(({ topic }) => topic),
      '；',
    ),
    lecturer: joinTexts(
      entries.map(({ lecturer }) => lecturer),
      '、',
    ),
    due: given('due'),
    present: given('present'),
    excused: given('excused'),
    absent: given('absent'),
    evidence: joinEvidence(entries.flatMap(({ evidence }) => evidence ?? [])),
  }
}

function joinTexts(texts: readonly string[], separator: string): string {
  return [...new Set(texts.filter((text) => text !== ''))].sort().join(separator)
}
