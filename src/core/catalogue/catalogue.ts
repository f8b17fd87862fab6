import * as z from 'zod'
import { Instant } from '../day.ts'
import { PlaceRisk } from '../place/judge-place.ts'
import { Branch } from './branch.ts'

/** 目录库 as the window's frame shows it. */
export const Catalogue = z.object({
  folder: z.string(),
  uuid: z.string(),
  createdAt: Instant,
  codeTemplate: z.string(),
  scheme: z.object({ title: z.string(), version: z.string() }),
  branches: z.array(Branch),
  /** Why it is not safe where it lies; null where nothing speaks against it. */
  risk: PlaceRisk.nullable(),
  counts: z.object({ inbox: z.int(), filed: z.int(), pages: z.int(), unread: z.int(), failed: z.int() }),
})
export type Catalogue = z.infer<typeof Catalogue>
