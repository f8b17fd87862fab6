import { useEffect, useMemo, useState } from 'react'
import type { PlacedHit } from '../../core/text/hit.ts'
import { useItemHits } from '../engine/queries.ts'

/** Looking for words in one item. */
export interface Finding {
  readonly query: string
  readonly hits: readonly PlacedHit[]
  readonly total: number
  readonly isPending: boolean
  /** Index of the hit that is looked at; -1 where there is none. */
  readonly at: number
  /** That hit, another object each time it is gone to. */
  readonly chosen: PlacedHit | null
  ask(query: string): void
  choose(index: number): void
  step(direction: 1 | -1): void
}

interface Asked {
  readonly query: string
  /** Where one was when asking: the first hit from there on is looked at first. */
  readonly page: number
  /** The hit chosen since. */
  readonly at: number | null
}

/** `outer` is what someone came with; it counts until something else is asked here. */
export function useFind(
  itemId: number,
  outer: string,
  { page, onPage }: { readonly page: number; onPage(page: number): void },
): Finding {
  const [came, setCame] = useState(outer)
  const [asked, setAsked] = useState<Asked>({ query: outer, page, at: null })
  if (came !== outer) {
    setCame(outer)
    setAsked({ query: outer, page, at: null })
  }
  const query = asked.query.trim()
  const found = useItemHits(itemId, query)
  const hits = query === '' ? [] : (found.data?.hits ?? [])
  const first = hits.findIndex((hit) => hit.page >= asked.page)
  const at = hits.length === 0 ? -1 : Math.min(asked.at ?? Math.max(0, first), hits.length - 1)
  const hit = hits[at]
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time one goes somewhere, `asked` is another
  const chosen = useMemo(() => (hit ? { ...hit } : null), [hit, asked])
  // Whoever asks is taken to the first answer.
  const firstPage = asked.at === null && !found.isPlaceholderData ? hit?.page : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer, wherever one scrolls afterwards
  useEffect(() => {
    if (firstPage !== undefined) onPage(firstPage)
  }, [firstPage, query])
  const choose = (index: number) => {
    const next = hits[index]
    if (!next) return
    setAsked({ ...asked, at: index })
    onPage(next.page)
  }
  return {
    query: asked.query,
    hits,
    total: query === '' ? 0 : (found.data?.total ?? 0),
    isPending: query !== '' && found.isPending,
    at,
    chosen,
    ask: (next) => setAsked({ query: next, page, at: null }),
    choose,
    step: (direction) => choose((at + direction + hits.length) % Math.max(1, hits.length)),
  }
}
