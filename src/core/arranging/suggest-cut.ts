import type { RowId } from '../catalogue/common.ts'
import { type Draft, type Known, splitAtBeginnings, splitAtBlanks, toRuns } from './draft.ts'

/** Where a scan of several papers is cut: after blank pages, or where papers seem to begin. */
export type Cut = 'blanks' | 'beginnings'

export function cutDraft(draft: Draft, known: ReadonlyMap<RowId, Known>, cut: Cut): Draft {
  return cut === 'blanks' ? splitAtBlanks(draft, known) : splitAtBeginnings(draft, known)
}

/**
 * How a scan seems to be cut into several items, and into how many; null where it seems to be one. A blank page is a
 * surer sign than the words at the head of one, so beginnings count where blank pages part nothing.
 */
export function suggestCut(
  draft: Draft,
  known: ReadonlyMap<RowId, Known>,
): { readonly cut: Cut; readonly items: number } | null {
  const suggestions = (['blanks', 'beginnings'] as const).map((cut) => ({
    cut,
    items: toRuns(cutDraft(draft, known, cut)).length,
  }))
  return suggestions.find(({ items }) => items > 1) ?? null
}
