import * as z from 'zod'

const Field = z.union([z.string(), z.number(), z.null()])
/** A form by the names of its fields. */
type Form = Readonly<Record<string, z.infer<typeof Field>>>

/** What a person typed into a form and has not saved: of each field what stood on record then, and what is typed. */
export const Draft = z.record(z.string(), z.object({ from: Field, to: Field }))
export type Draft = Readonly<z.infer<typeof Draft>>

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
