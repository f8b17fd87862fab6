import type { Term } from '../../../core/catalogue/member.ts'
import { useClient } from '../../engine/engine-context.tsx'
import type { TypedTerm } from './term-fields.tsx'

/**
 * Makes the terms of a branch what was typed: removes those that are not there any more, saves those that differ.
 * `onAdded` tells the row of a new one its id, so that saving once more does not add it once more.
 */
export function useSaveTerms(branchId: number, known: readonly Term[], onAdded: (row: number, id: number) => void) {
  const client = useClient()
  return async (typed: readonly TypedTerm[]): Promise<void> => {
    for (const { id } of known) {
      if (!typed.some((each) => each.id === id)) await client.terms.remove({ id })
    }
    for (const [row, { id, from, to }] of typed.entries()) {
      const before = known.find((term) => term.id === id)
      // The form lets no row without its first day through.
      if (from === null || (before?.from === from && before.to === to)) continue
      const saved = await client.terms.save({ ...(before && { id: before.id }), branchId, from, to })
      onAdded(row, saved.id)
    }
  }
}
