import type { Shown } from '../../core/activities/shown.ts'
import type { Activity, EvidenceRole } from '../../core/catalogue/activity.ts'
import type { Finding } from '../../core/checks/finding.ts'
import type { Day } from '../../core/day.ts'
import { boundsOf, isWithin, type Period } from '../../core/period.ts'
import type { StoredScheme } from '../../core/scheme/stored.ts'

/** The gap that a paper is filed for, and what the filing form takes from it. */
export interface FilingPurpose {
  readonly branchId: number
  /** What lacks something, and whose it is. */
  readonly title: string
  readonly subject: string
  readonly period: Period
  readonly lineId: number | null
  /** Of an activity on record; null where nobody can know yet. */
  readonly date: Day | null
  readonly shows: Shown | null
}

/** A paper of something that nobody has on record yet. */
export function toPurpose(branchId: number, finding: Finding, scheme: StoredScheme): FilingPurpose {
  const { title, subject, period, remedy } = finding
  const { kinds = [], groupId = null, memberIds = [], lineId = null } = remedy ?? {}
  const lines = scheme.slots.flatMap((slot) => slot.lines)
  const line = kinds.flatMap((kind) => lines.find(({ activity }) => activity === kind) ?? [])[0]
  return {
    ...{ branchId, title, subject, period, date: null },
    lineId: lineId ?? line?.id ?? null,
    shows: kinds.length === 0 ? null : { kinds, groupId, memberIds },
  }
}

/** A paper of an activity that is on record. */
export function toPaperPurpose(
  { id, branchId, date }: Activity,
  { title, subject, period }: Finding,
  role: EvidenceRole,
): FilingPurpose {
  return { branchId, title, subject, period, lineId: null, date, shows: { activityId: id, role } }
}

/** Is a paper of this day for something else? One of an activity on record may be of any day. */
export function isBeside({ period, shows }: FilingPurpose, date: Day | null): boolean {
  const isKnown = shows !== null && 'activityId' in shows
  return date !== null && !isKnown && !isWithin(date, period)
}

/** The day at which a calendar opens. */
export function openingOf({ date, period }: FilingPurpose): Day {
  return date ?? boundsOf(period).first
}
