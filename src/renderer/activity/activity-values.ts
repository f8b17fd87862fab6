import type { Activity, ActivityKind, Evidence, NewActivity } from '../../core/catalogue/activity.ts'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import type { Day } from '../../core/day.ts'
import type { Period } from '../../core/period.ts'

/** What the form holds while it is filled in. */
export interface ActivityValues {
  readonly date: Day | null
  readonly kinds: ActivityKind[]
  readonly groupId: number | null
  readonly topic: string
  readonly lecturer: string
  readonly due: number | null
  readonly present: number | null
  readonly excused: number | null
  readonly absent: number | null
  readonly absentees: string
  readonly memberIds: number[]
  readonly evidence: readonly Partial<Evidence>[]
}

/** What the form begins with: an activity to change, with its `id`, or the beginnings of a new one. */
export type ActivityStart = Omit<Activity, 'id' | 'date' | 'addedAt'> & {
  readonly id: number | null
  readonly date: Day | null
  /** The period that it is to lie in, where it is registered to close a gap. */
  readonly period?: Period
  /** Opened to say who came: the cursor goes there. */
  readonly isAttending?: boolean
}

/** A new activity of a branch about which nothing is known yet, or only a paper of it. */
export function toNewStart(branchId: number, date: Day | null, evidence: Evidence[] = []): ActivityStart {
  const counts = { due: null, present: null, excused: null, absent: null }
  const texts = { topic: '', lecturer: '', absentees: '' }
  return { id: null, branchId, groupId: null, date, kinds: [], ...texts, ...counts, memberIds: [], evidence }
}

/** What a filed item seems to show: all its pages are the record of it. */
export function toShownStart(
  { id, branchId, date, title, images }: ItemSummary,
  kind: ActivityKind | null,
): ActivityStart {
  const evidence = images === 0 ? [] : [{ itemId: id, firstPage: 1, lastPage: images, role: '记录' as const }]
  const kinds = kind === null ? [] : [kind]
  return { ...toNewStart(branchId, date, evidence), kinds, topic: title.slice(0, 200) }
}

/** The activity that a filled-in form describes; null while something is missing. What the form does not show stays. */
export function toActivity(start: ActivityStart, values: ActivityValues): NewActivity | null {
  const { date, evidence, groupId } = { ...start, ...values }
  if (date === null) return null
  return {
    branchId: start.branchId,
    ...values,
    date,
    groupId: groupId ?? null,
    evidence: [...toPapers(evidence)],
  }
}

/** The papers of a form of which all is given. */
export function toPapers(evidence: readonly Partial<Evidence>[]): readonly Evidence[] {
  return evidence.flatMap(({ itemId, firstPage, lastPage, role }) =>
    !itemId || !firstPage || !lastPage ? [] : [{ itemId, firstPage, lastPage, role: role ?? '记录' }],
  )
}
