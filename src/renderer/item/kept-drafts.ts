import { type Draft, type DraftPlace, KeptDraft } from '../../core/catalogue/draft.ts'
import type { Day } from '../../core/day.ts'

const prefix = 'draft'

/** Where the draft of an item is kept: of its catalogue, and of whoever typed it. */
export function toDraftKey(catalogue: string, account: number, itemId: number): string {
  return [prefix, catalogue, account, itemId].join(' ')
}

export function readDraft(key: string): Draft {
  return readKept(key).fields
}

/** A draft without fields is none. */
export function keepDraft(key: string, fields: Draft, on: Day): void {
  if (Object.keys(fields).length === 0) localStorage.removeItem(key)
  else localStorage.setItem(key, JSON.stringify({ on, fields } satisfies KeptDraft))
}

/** All that are kept on this PC, of whatever catalogue. */
export function listDraftPlaces(): readonly DraftPlace[] {
  return Object.keys(localStorage).flatMap((key) => {
    const [kind, catalogue, , itemId] = key.split(' ')
    if (kind !== prefix || catalogue === undefined) return []
    return [{ key, catalogue, itemId: Number(itemId), on: readKept(key).on }]
  })
}

function readKept(key: string): KeptDraft {
  try {
    return KeptDraft.catch({ on: null, fields: {} }).parse(JSON.parse(localStorage.getItem(key) ?? '{}'))
  } catch {
    // What stands there is not JSON: somebody else's.
    return { on: null, fields: {} }
  }
}
