import * as z from 'zod'
import { ActivityKind } from '../catalogue/activity.ts'
import { RowId } from '../catalogue/common.ts'
import { Day, Year } from '../day.ts'

/**
 * What the pages found are narrowed to: within a list one of its values is enough, all lists must be met. An empty list
 * or null leaves a side open; a page of which nobody knows the value that is asked for falls out.
 */
export const Filter = z.object({
  branches: z.array(RowId).default([]),
  years: z.array(Year).default([]),
  /** Slots and lines by their codes, which every version of the scheme may have. */
  slots: z.array(z.string()).default([]),
  lines: z.array(z.string()).default([]),
  /** Kinds of the activities that a page is evidence of. */
  kinds: z.array(ActivityKind).default([]),
  retentions: z.array(z.string()).default([]),
  /** The first and the last day of the item's date. */
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  /** Only pages of items that a gap names, as the checks see it on that day. */
  gapsOn: Day.nullable().default(null),
})
export type Filter = z.infer<typeof Filter>

export const noFilter: Filter = Filter.parse({})

export function isFiltering(filter: Filter): boolean {
  return Object.values(filter).some((side) => side !== null && (typeof side === 'string' || side.length > 0))
}

/** A value that hits may be narrowed to, and how many pages there would be, all other sides of the filter applied. */
function facet<Value extends z.ZodType>(value: Value) {
  return z.array(z.object({ value, label: z.string(), count: z.int().positive() }))
}

/** By side of the filter, in the order a person expects: years the newest first, slots and lines by the scheme. */
export const Facets = z.object({
  branches: facet(RowId),
  years: facet(Year),
  slots: facet(z.string()),
  lines: facet(z.string()),
  kinds: facet(ActivityKind),
  retentions: facet(z.string()),
  /** Null where nobody asked. */
  gaps: z.int().nullable(),
})
export type Facets = z.infer<typeof Facets>
