import * as z from 'zod'

/** Which program had a catalogue open, and the schema it left it at. */
export const OpenedBy = z.object({ program: z.string(), schema: z.int() })
export type OpenedBy = z.infer<typeof OpenedBy>

/** Whether opening a catalogue now is the first time after an update; `last` is null where nobody noted who had it before. */
export function isUpdated(last: OpenedBy | null, now: OpenedBy): boolean {
  return last === null || last.program !== now.program || last.schema !== now.schema
}
