import * as z from 'zod'

/** An item as a bundle held it; `digest` stands for its register row and its pages. */
export const HeldItem = z.object({ code: z.string(), title: z.string(), digest: z.string() })
export type HeldItem = z.infer<typeof HeldItem>

const Paper = HeldItem.omit({ digest: true })

/** What a later bundle has that an earlier one had not, no longer has, or has otherwise; by 档号. */
export const BundleComparison = z.object({ added: z.array(Paper), removed: z.array(Paper), changed: z.array(Paper) })
export type BundleComparison = z.infer<typeof BundleComparison>

export function compareBundles(before: readonly HeldItem[], after: readonly HeldItem[]): BundleComparison {
  const earlier = new Map(before.map((item) => [item.code, item]))
  const later = new Set(after.map((item) => item.code))
  return {
    added: after.filter(({ code }) => !earlier.has(code)).map(toPaper),
    removed: before.filter(({ code }) => !later.has(code)).map(toPaper),
    changed: after.filter(({ code, digest }) => (earlier.get(code)?.digest ?? digest) !== digest).map(toPaper),
  }
}

function toPaper({ code, title }: HeldItem): z.infer<typeof Paper> {
  return { code, title }
}
