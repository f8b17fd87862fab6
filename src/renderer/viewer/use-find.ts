import { useEffect, useMemo, useState } from 'react'
import type { PlacedHit } from '../../core/text/hit.ts'
import { useItemHits } from '../engine/search-queries.ts'

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
  /** The hit chosen since; past the end is the last. */
  readonly at: number | null
}

/** How an item is looked through. */
export interface Way {
  readonly page: number
  onPage(page: number): void
  /** Where to go on from the last hit, or back from the first; without it, round again. */
  readonly leave?: ((direction: 1 | -1) => void) | undefined
  /** Whether one came backwards, to the last hit. */
  readonly isFromEnd?: boolean | undefined
}

/** `outer` is what someone came with; it counts until something else is asked here. */
export function useFind(itemId: number, outer: string, { page, onPage, leave, isFromEnd = false }: Way): Finding {
  const [came, setCame] = useState(outer)
  const [asked, setAsked] = useState<Asked>({ query: outer, page, at: isFromEnd ? Number.MAX_SAFE_INTEGER : null })
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
  const isFirst = asked.at === null || asked.at >= hits.length
  const firstPage = isFirst && !found.isPlaceholderData ? hit?.page : undefined
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
  const step = (direction: 1 | -1) => {
    if (found.isPending || found.isPlaceholderData) return
    const next = at + direction
    if (leave && asked.query === outer && !hits[next]) leave(direction)
    else choose((next + hits.length) % Math.max(1, hits.length))
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
    step,
  }
}
