import * as z from 'zod'
import { RowId } from './catalogue/common.ts'
import { Year } from './day.ts'
import { Period } from './period.ts'

/** Where what stands in the way of something is seen and mended, as the detail `way` of its refusal. */
export const WayOut = z.discriminatedUnion('to', [
  z.object({ to: z.literal('member'), branchId: RowId, memberId: RowId }),
  z.object({ to: z.literal('roster'), branchId: RowId }),
  z.object({
    to: z.literal('finding'),
    branchId: RowId,
    rule: z.string(),
    subject: z.string(),
    period: Period,
  }),
  z.object({ to: z.literal('activities'), branchId: RowId, year: Year }),
  z.object({ to: z.literal('line'), code: z.string() }),
])
export type WayOut = z.infer<typeof WayOut>

/** The way out that a refusal tells of; null where it tells of none. */
export function wayOutOf(detail: Readonly<Record<string, unknown>> | undefined): WayOut | null {
  return WayOut.safeParse(detail?.way).data ?? null
}
