import { useMemo, useState } from 'react'
import { changeLeaves, type Draft, type Leaf, moveLeaf, placeLeaf } from '../../../../core/arranging/draft.ts'
import { toggled } from '../../../item/toggled.ts'

/** The draft that lies on the table, which of its pages are chosen, and where the cursor is. */
export interface Table {
  readonly draft: Draft
  /** Index of the page with the cursor. */
  readonly at: number
  readonly chosen: ReadonlySet<number>
  /** What is worked on: the chosen pages, or the one with the cursor. */
  readonly held: ReadonlySet<number>
  go(index: number, how?: 'alone' | 'also' | 'through'): void
  chooseAll(): void
  put(draft: Draft): void
  change(change: (leaf: Leaf) => Leaf): void
  /** Moves the page with the cursor, which goes with it. */
  move(by: number): void
  place(pageId: number, place: number): void
}

export function useTable(start: Draft): Table {
  const [draft, put] = useState(start)
  const [cursor, setCursor] = useState(start[0]?.pageId ?? 0)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const at = Math.max(
    0,
    draft.findIndex(({ pageId }) => pageId === cursor),
  )
  const held = useMemo(() => (chosen.size > 0 ? chosen : new Set([cursor])), [chosen, cursor])
  const go: Table['go'] = (index, how = 'alone') => {
    const leaf = draft[Math.min(draft.length - 1, Math.max(0, index))]
    if (!leaf) return
    setCursor(leaf.pageId)
    if (how === 'alone') setChosen(new Set())
    if (how === 'also') setChosen(toggled(chosen, leaf.pageId))
    if (how === 'through') {
      const to = draft.indexOf(leaf)
      setChosen(new Set(draft.slice(Math.min(at, to), Math.max(at, to) + 1).map(({ pageId }) => pageId)))
    }
  }
  return {
    draft,
    at,
    chosen,
    held,
    go,
    chooseAll: () => setChosen(new Set(draft.map(({ pageId }) => pageId))),
    put,
    change: (change) => put(changeLeaves(draft, held, change)),
    move: (by) => put(moveLeaf(draft, cursor, by)),
    place: (pageId, place) => put(placeLeaf(draft, pageId, place)),
  }
}
