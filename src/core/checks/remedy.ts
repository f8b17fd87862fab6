import * as z from 'zod'
import { ActivityKind, EvidenceRole } from '../catalogue/activity.ts'
import { RowId } from '../catalogue/common.ts'

/** What a person starts from to close a gap, as far as its rule knows it. */
export const Remedy = z.object({
  /** The kinds of activity of which one more would do, the usual one first; none where no activity would. */
  kinds: z.array(ActivityKind),
  /** Whose it is, and whom it concerns. */
  groupId: RowId.nullable(),
  memberIds: z.array(RowId),
  /** The register line on which something lacks. */
  lineId: RowId.nullable(),
  /** Activities on record that lack papers, or of which something does not agree. */
  activityIds: z.array(RowId),
  /** The papers that these lack, or that one more is to have. */
  roles: z.array(EvidenceRole),
  /** The 证 of which a member lacks one. */
  slotCode: z.string().nullable(),
})
export type Remedy = z.infer<typeof Remedy>

/** What a person can do about a gap, beside explaining it. */
export type Act = 'supplement' | 'correct' | 'file' | 'register' | 'certify'

export function toRemedy(known: Partial<Remedy>): Remedy {
  return { kinds: [], groupId: null, memberIds: [], lineId: null, activityIds: [], roles: [], slotCode: null, ...known }
}

/** The acts that may close a gap, the likeliest first. */
export function listActs({ kinds, lineId, activityIds, roles, slotCode }: Remedy): readonly Act[] {
  const isKnown = activityIds.length > 0
  // A line that asks for filed items, whatever they show, is not helped by an activity alone.
  const isHeld = kinds.length > 0 && (lineId === null || roles.length > 0)
  return [
    ...(isKnown && roles.length > 0 ? (['supplement'] as const) : []),
    ...(isKnown && roles.length === 0 ? (['correct'] as const) : []),
    ...(slotCode === null ? [] : (['certify'] as const)),
    ...(kinds.length > 0 || lineId !== null ? (['file'] as const) : []),
    ...(isHeld ? (['register'] as const) : []),
  ]
}
