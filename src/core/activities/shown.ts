import * as z from 'zod'
import { ActivityKind, EvidenceRole, type NewActivity } from '../catalogue/activity.ts'
import type { Group } from '../catalogue/branch.ts'
import { RowId } from '../catalogue/common.ts'
import { type ItemOnLine, toFiledActivity } from './follow-item.ts'

/**
 * Which activity a paper shows, as the person says who files it: one on record, and as what; or a new one, of the first
 * of these kinds that its line knows of, else of the first, and whose.
 */
export const Shown = z.union([
  z.object({ activityId: RowId, role: EvidenceRole }),
  z.object({ kinds: z.array(ActivityKind).min(1), groupId: RowId.nullable(), memberIds: z.array(RowId) }),
])
export type Shown = z.infer<typeof Shown>

export type ShownAnew = Extract<Shown, { kinds: unknown }>

/** The new activity that an item shows; what its line says of it besides stands too. Null where its day is unknown. */
export function toShownActivity(of: ItemOnLine, shown: ShownAnew, groups: readonly Group[]): NewActivity | null {
  const wanted = shown.kinds.find((kind) => kind === of.kind) ?? shown.kinds[0] ?? null
  const activity = toFiledActivity({ ...of, kind: wanted }, groups)
  if (activity === null) return null
  const kinds = [...new Set([...activity.kinds, ...(of.kind === null ? [] : [of.kind])])]
  return { ...activity, kinds, groupId: shown.groupId ?? activity.groupId, memberIds: shown.memberIds }
}
