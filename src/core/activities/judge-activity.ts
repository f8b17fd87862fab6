import type { Evidence, NewActivity } from '../catalogue/activity.ts'
import { findAttendanceProblem } from './attendance.ts'

/** An item as far as an activity can point at its pages. */
export interface KnownItem {
  readonly id: number
  readonly branchId: number
  /** 档号; null in the inbox. */
  readonly code: string | null
  readonly title: string
  /** Pages that are really there. */
  readonly images: number
}

/** What an activity of a branch may point at. */
export interface Surroundings {
  readonly groupIds: ReadonlySet<number>
  readonly memberIds: ReadonlySet<number>
  readonly items: ReadonlyMap<number, KnownItem>
}

/** Everything that is wrong with an activity, each in words without a full stop; none for a sound one. */
export function findActivityProblems(activity: NewActivity, known: Surroundings): string[] {
  const { branchId, groupId, memberIds, evidence } = activity
  const attendance = findAttendanceProblem(activity)
  return [
    ...(groupId !== null && !known.groupIds.has(groupId) ? ['这个党小组不属于该支部，请重新选择'] : []),
    ...(memberIds.some((id) => !known.memberIds.has(id)) ? ['有关党员不在该支部名册中，请重新选择'] : []),
    ...(attendance === null ? [] : [attendance]),
    ...evidence.flatMap((each) => {
      const item = known.items.get(each.itemId)
      if (!item) return ['所附材料已不在目录库中，请重新选择']
      if (item.branchId !== branchId) return [`“${item.title}”不属于该支部，请重新选择`]
      if (item.code === null) return [`“${item.title}”还在收件箱中，请先归档，再附到活动`]
      return findPageProblem(each, item) ?? []
    }),
    ...(new Set(evidence.map(toEvidenceKey)).size < evidence.length ? ['同一材料的同一页以同一种类列了两次'] : []),
  ]
}

/** Why pages are not pages of an item, in words; null when they are. */
export function findPageProblem(
  { firstPage, lastPage }: Pick<Evidence, 'firstPage' | 'lastPage'>,
  item: Pick<KnownItem, 'title' | 'images'>,
): string | null {
  const isWithin = firstPage >= 1 && firstPage <= lastPage && lastPage <= item.images
  if (isWithin) return null
  const pages = firstPage === lastPage ? `${firstPage}` : `${firstPage}—${lastPage}`
  return `页码${pages}不在“${item.title}”之内（共${item.images}页）`
}

/** Two pieces of evidence of one key show the same thing. */
export function toEvidenceKey({ itemId, firstPage, role }: Evidence): string {
  return `${itemId}/${firstPage}/${role}`
}
