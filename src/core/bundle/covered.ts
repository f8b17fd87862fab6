import * as z from 'zod'

/** A page of a bundle on which personal numbers were covered, or that was kept out as they could not be. */
export const CoveredSheet = z
  .object({
    /** 档号 and the page within the item, from 1. */
    code: z.string(),
    title: z.string(),
    page: z.int().positive(),
    identity: z.int(),
    phone: z.int(),
    /** Why the page stays behind; empty where it does not. */
    withheld: z.string(),
  })
  .readonly()
export type CoveredSheet = z.infer<typeof CoveredSheet>

/** How many numbers were covered, on how many pages, and how many pages stay behind. */
export function countCovered(sheets: readonly CoveredSheet[]) {
  const shown = sheets.filter(({ withheld }) => withheld === '')
  return {
    pages: shown.length,
    identity: shown.reduce((sum, { identity }) => sum + identity, 0),
    phone: shown.reduce((sum, { phone }) => sum + phone, 0),
    withheld: sheets.length - shown.length,
  }
}
