import * as z from 'zod'
import { addDays, Day } from '../day.ts'

const Field = z.union([z.string(), z.number(), z.null()])
/** A form by the names of its fields. */
type Form = Readonly<Record<string, z.infer<typeof Field>>>

/** What a person typed into a form and has not saved: of each field what stood on record then, and what is typed. */
export const Draft = z.record(z.string(), z.object({ from: Field, to: Field }))
export type Draft = Readonly<z.infer<typeof Draft>>

/** As a PC keeps it: `on` is the day it was last typed in, null where an earlier program kept it and did not say. */
export const KeptDraft = z.union([
  z.object({ on: Day.nullable(), fields: Draft }),
  Draft.transform((fields) => ({ on: null, fields })),
])
export type KeptDraft = Readonly<z.infer<typeof KeptDraft>>

/** A kept draft and what it is of. */
export interface DraftPlace {
  readonly key: string
  readonly catalogue: string
  readonly itemId: number
  readonly on: Day | null
}

/**
 * Half a year. Papers are filed by the quarter, and longer than that nobody stays away who comes back to the same desk;
 * what has lain longer was typed before a record that went on without it, and nobody remembers why.
 */
const keptDays = 183

/**
 * The drafts that serve nobody any more: old ones of any catalogue, and those of items that the open one has not. What
 * lies in 回收站 comes back as it was, with what was typed into it.
 */
export function listStale(
  drafts: readonly DraftPlace[],
  open: { readonly catalogue: string; readonly itemIds: ReadonlySet<number> },
  today: Day,
): readonly DraftPlace[] {
  const oldest = addDays(today, -keptDays)
  return drafts.filter(({ catalogue, itemId, on }) => {
    const isGone = catalogue === open.catalogue && !open.itemIds.has(itemId)
    return isGone || (on !== null && on < oldest)
  })
}

/** What differs from how the form begins. A field that was typed in before keeps what was on record then. */
export function toDraft(before: Draft, typed: Form, begins: Form, onRecord: Form): Draft {
  const differing = Object.entries(typed).filter(
    ([name, to]) => name in begins && to !== undefined && to !== begins[name],
  )
  return Object.fromEntries(
    differing.map(([name, to]) => [name, { from: before[name]?.from ?? onRecord[name] ?? null, to }]),
  )
}

/** What a form shows that has a draft. */
export function resume(draft: Draft): Form {
  return Object.fromEntries(Object.entries(draft).map(([name, { to }]) => [name, to]))
}

/** The fields of a draft of which something else is on record by now: saving would overwrite that. */
export function listOvertaken(draft: Draft, onRecord: Form): readonly string[] {
  return Object.keys(draft).filter((name) => {
    const now = onRecord[name] ?? null
    return draft[name]?.from !== now && draft[name]?.to !== now
  })
}
