import * as z from 'zod'

/** A bundle that was verified: where it lies, and what its bag-info.txt says of it; empty or null where it says nothing. */
export const BundleFound = z.object({
  folder: z.string(),
  title: z.string(),
  organisation: z.string(),
  /** Who made it, where it names a person. */
  madeBy: z.string(),
  on: z.string(),
  items: z.int().nullable(),
  pages: z.int().nullable(),
})
export type BundleFound = z.infer<typeof BundleFound>
