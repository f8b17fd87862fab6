import * as z from 'zod'
import { type Activity, ActivityKind } from '../catalogue/activity.ts'
import { RowId } from '../catalogue/common.ts'
import { Day } from '../day.ts'

const Shown = z.object({ date: Day, kinds: z.array(ActivityKind) })

/** What became of an activity when the item that shows it was corrected. */
export const Followed = z.object({
  id: RowId,
  /** Null where the correction made it. */
  before: Shown.nullable(),
  /** Null where it went. */
  after: Shown.nullable(),
  /** It stays, as a person added to it, though the item's line makes none. */
  isKept: z.boolean(),
})
export type Followed = z.infer<typeof Followed>

export const fates = ['made', 'kinds', 'date', 'topic', 'kept', 'removed'] as const
export type Fate = (typeof fates)[number]

export function toFollowed(id: RowId, before: Activity | null, after: Activity | null, isKept = false): Followed {
  return { id, before: before && toShown(before), after: after && toShown(after), isKept }
}

/** What a person is to be told of it, most weighty first. */
export function listFates({ before, after, isKept }: Followed): readonly Fate[] {
  if (before === null) return ['made']
  if (after === null) return ['removed']
  if (isKept) return ['kept']
  const differing: Fate[] = [
    ...(before.kinds.join() === after.kinds.join() ? [] : ['kinds' as const]),
    ...(before.date === after.date ? [] : ['date' as const]),
  ]
  return differing.length > 0 ? differing : ['topic']
}

function toShown({ date, kinds }: Activity): z.infer<typeof Shown> {
  return { date, kinds }
}
