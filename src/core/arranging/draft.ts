import type { RowId } from '../catalogue/common.ts'
import { type Turn, toTurn } from '../catalogue/page.ts'
import type { Part } from './arrangement.ts'

/** A page on the table while a person arranges: nothing is changed until they say so. */
export interface Leaf {
  readonly pageId: RowId
  /** The item it is of now. */
  readonly itemId: RowId
  readonly turn: Turn
  /** Whether a new item begins with it. The first page that is kept begins one anyway. */
  readonly opens: boolean
  /** Whether it is taken out and goes to 回收站. */
  readonly isAside: boolean
}

/** What is known of a page that helps to arrange it. */
export interface Known {
  readonly isBlank: boolean
  /** Whether a paper seems to begin on it. */
  readonly begins: boolean
}

export type Draft = readonly Leaf[]

/** The pages of items one after the other, as they lie now: each item is an item still. */
export function toDraft(
  items: readonly { readonly id: RowId; readonly pages: readonly { readonly id: RowId; readonly turn: Turn }[] }[],
): Draft {
  return items.flatMap((item) =>
    item.pages.map(({ id, turn }, index) => ({
      pageId: id,
      itemId: item.id,
      turn,
      opens: index === 0,
      isAside: false,
    })),
  )
}

/** Takes blank pages out, and begins an item after each run of them. */
export function splitAtBlanks(draft: Draft, known: ReadonlyMap<RowId, Known>): Draft {
  let isAfterBlank = false
  return draft.map((leaf) => {
    const isBlank = known.get(leaf.pageId)?.isBlank ?? false
    const opens = leaf.opens || (isAfterBlank && !isBlank)
    isAfterBlank = isBlank
    return { ...leaf, opens, isAside: leaf.isAside || isBlank }
  })
}

/** Begins an item wherever a paper seems to begin. */
export function splitAtBeginnings(draft: Draft, known: ReadonlyMap<RowId, Known>): Draft {
  return draft.map((leaf) => ({ ...leaf, opens: leaf.opens || (known.get(leaf.pageId)?.begins ?? false) }))
}

/** Takes blank pages out and parts nothing. */
export function leaveOutBlanks(draft: Draft, known: ReadonlyMap<RowId, Known>): Draft {
  return draft.map((leaf) => ({ ...leaf, isAside: leaf.isAside || (known.get(leaf.pageId)?.isBlank ?? false) }))
}

/** Makes one item of all that is kept. */
export function joinAll(draft: Draft): Draft {
  return draft.map((leaf, index) => ({ ...leaf, opens: index === 0 }))
}

/** Moves a page by so many places, as far as there are any. Where items begin stays where it was. */
export function moveLeaf(draft: Draft, pageId: RowId, by: number): Draft {
  const from = draft.findIndex((leaf) => leaf.pageId === pageId)
  return from < 0 ? draft : placeLeaf(draft, pageId, from + by)
}

/** Puts a page at a place, counted from 0. Where items begin stays where it was. */
export function placeLeaf(draft: Draft, pageId: RowId, place: number): Draft {
  const moving = draft.find((leaf) => leaf.pageId === pageId)
  if (!moving) return draft
  const rest = draft.filter((leaf) => leaf !== moving)
  const to = Math.min(rest.length, Math.max(0, place))
  const opens = draft.map((leaf) => leaf.opens)
  return [...rest.slice(0, to), moving, ...rest.slice(to)].map((leaf, index) => ({
    ...leaf,
    opens: opens[index] ?? false,
  }))
}

/** Changes chosen pages. */
export function changeLeaves(draft: Draft, pageIds: ReadonlySet<RowId>, change: (leaf: Leaf) => Leaf): Draft {
  return draft.map((leaf) => (pageIds.has(leaf.pageId) ? change(leaf) : leaf))
}

export function turnLeaf(leaf: Leaf, by: 1 | -1): Leaf {
  return { ...leaf, turn: toTurn(leaf.turn + by) }
}

/** The runs of kept pages, each an item to be. */
export function toRuns(draft: Draft): readonly (readonly Leaf[])[] {
  const runs: Leaf[][] = []
  // What begins with a page that is taken out begins with the next one that is kept.
  let isBeginning = true
  for (const leaf of draft) {
    isBeginning ||= leaf.opens
    if (leaf.isAside) continue
    if (isBeginning) runs.push([])
    isBeginning = false
    runs.at(-1)?.push(leaf)
  }
  return runs
}

/**
 * What is to be made of a draft. An item goes on as the first run that begins with a page of its own; the others are new.
 * Pages taken out lie together in 回收站.
 */
export function toParts(draft: Draft): Part[] {
  const taken = new Set<RowId>()
  const kept = toRuns(draft).map((run): Part => {
    const own = run[0]?.itemId ?? null
    const itemId = own === null || taken.has(own) ? null : own
    if (itemId !== null) taken.add(itemId)
    return { itemId, isAside: false, pages: run.map(({ pageId, turn }) => ({ id: pageId, turn })) }
  })
  const aside = draft.filter((leaf) => leaf.isAside).map(({ pageId, turn }) => ({ id: pageId, turn }))
  return aside.length === 0 ? kept : [...kept, { itemId: null, isAside: true, pages: aside }]
}
