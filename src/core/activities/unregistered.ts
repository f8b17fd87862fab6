import * as z from 'zod'
import { ActivityKind } from '../catalogue/activity.ts'
import { ItemSummary } from '../catalogue/item.ts'
import { findKindIn } from './kind-names.ts'

/** A filed item that shows an activity of which none is registered; the kind is null where a person has to say it. */
export const Unregistered = z.object({ item: ItemSummary, kind: ActivityKind.nullable() })
export type Unregistered = z.infer<typeof Unregistered>

/** A paper as it was filed. */
interface Filed {
  readonly title: string
  /** A book's activities are marked by a person, page by page. */
  readonly isInBook: boolean
  readonly activities: readonly unknown[]
  /** Whether it says who came. */
  readonly isAttended: boolean
}

/**
 * What a filed paper seems to show although nothing is registered of it: the kind, by its title, or null where a person
 * has to say it. Undefined for a paper that shows nothing of the sort.
 */
export function findUnregistered({ title, isInBook, activities, isAttended }: Filed): ActivityKind | null | undefined {
  if (isInBook || activities.length > 0 || /(?:通知|通报|计划|方案|议程|安排)$/u.test(title)) return undefined
  const kind = findKindIn(title)
  const isRecord = kind !== null && /记录|纪要|签到/u.test(title)
  return isAttended || isRecord ? kind : undefined
}
