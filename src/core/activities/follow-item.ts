import type { ActivityKind, NewActivity } from '../catalogue/activity.ts'
import type { Group } from '../catalogue/branch.ts'
import type { ItemSummary } from '../catalogue/item.ts'

/** An item, and the kind of activity that a paper on its register line shows, if lines of that sort show one. */
export interface ItemOnLine {
  readonly item: Pick<ItemSummary, 'id' | 'branchId' | 'date' | 'title' | 'issuer' | 'images'>
  readonly kind: ActivityKind | null
}

/** The activity that an item shows by itself once it is filed; null where its line has none, or its day is unknown. */
export function toFiledActivity({ item, kind }: ItemOnLine, groups: readonly Group[]): NewActivity | null {
  if (kind === null || item.date === null) return null
  return {
    branchId: item.branchId,
    groupId: findGroupId({ item, kind }, groups),
    date: item.date,
    kinds: [kind],
    topic: item.title.slice(0, 200),
    lecturer: '',
    due: null,
    present: null,
    excused: null,
    absent: null,
    absentees: '',
    memberIds: [],
    evidence: item.images === 0 ? [] : [{ itemId: item.id, firstPage: 1, lastPage: item.images, role: '记录' }],
  }
}

/**
 * The activity of a filed item after the item was corrected: what it took from the item follows it, what a person said
 * of it stays. `gone` when it no longer is the item's and nobody ever added to it; `kept` without the item's tie when
 * somebody did.
 */
export function followItem(
  activity: NewActivity,
  before: ItemOnLine,
  after: ItemOnLine,
  groups: readonly Group[],
): { readonly state: 'follows' | 'kept'; readonly activity: NewActivity } | { readonly state: 'gone' } {
  const [was, is] = [toFiledActivity(before, groups), toFiledActivity(after, groups)]
  if (is === null) return isUntouched(activity, was) ? { state: 'gone' } : { state: 'kept', activity }
  const kinds = activity.kinds.map((kind) => (kind === before.kind && after.kind !== null ? after.kind : kind))
  return {
    state: 'follows',
    activity: {
      ...activity,
      kinds: [...new Set(kinds)],
      date: activity.date === before.item.date ? is.date : activity.date,
      topic: activity.topic === was?.topic ? is.topic : activity.topic,
      groupId: activity.groupId === (was?.groupId ?? null) ? is.groupId : activity.groupId,
    },
  }
}

function isUntouched(activity: NewActivity, filed: NewActivity | null): boolean {
  const { due, present, excused, absent, absentees, lecturer, memberIds, kinds, evidence } = activity
  return (
    [due, present, excused, absent].every((count) => count === null) &&
    lecturer === '' &&
    absentees === '' &&
    memberIds.length === 0 &&
    kinds.length === 1 &&
    evidence.length <= (filed?.evidence.length ?? 0)
  )
}

function findGroupId({ item, kind }: ItemOnLine, groups: readonly Group[]): number | null {
  if (kind !== 'group-meeting') return null
  return groups.find(({ name }) => item.issuer.includes(name) || item.title.includes(name))?.id ?? null
}
