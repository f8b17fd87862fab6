import * as z from 'zod'
import { ActivityKind } from '../catalogue/activity.ts'
import { Day } from '../day.ts'

/** The drawn papers of a fictional branch. `title` of an activity is 题名 of the register row whose book shows it. */
export const DrawnSample = z.object({
  branch: z.string(),
  foundedOn: Day,
  groups: z.array(z.string()),
  scans: z.string(),
  inbox: z.string(),
  registerFile: z.string(),
  rosterFile: z.string(),
  /** Pages in `scans`; the inbox is not counted. */
  pages: z.int(),
  certificates: z.object({
    title: z.string(),
    issuedOn: Day,
    numbers: z.array(z.object({ name: z.string(), number: z.string() })),
  }),
  activities: z.array(
    z.object({
      title: z.string(),
      firstPage: z.int(),
      lastPage: z.int(),
      date: Day,
      kinds: z.array(ActivityKind),
      group: z.string().nullable(),
      topic: z.string(),
      due: z.int(),
      present: z.int(),
      excused: z.int(),
    }),
  ),
})
export type DrawnSample = z.infer<typeof DrawnSample>
