import { keepPreviousData, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import { type ItemGroup, type ItemListQuery, type ItemPage, lineAt } from '../../core/catalogue/item-list.ts'
import { useClient } from '../engine/engine-context.tsx'

/** Items fetched in one go. */
const stretch = 100
/** How long, in milliseconds, what was scrolled past is kept: of a hundred thousand items not all. */
const kept = 20_000

/** A list of any length: what is in sight is fetched, and nothing else. */
export interface LongList {
  readonly total: number
  readonly groups: readonly ItemGroup[]
  /** The item at a place, counted from 0; undefined while it is on its way. */
  itemAt(at: number): ItemSummary | undefined
  /** Says which lines are shown. */
  show(first: number, last: number): void
}

/** `answer` says whether there is any; `list` is empty until then. */
export function useLongList(query: ItemListQuery): {
  readonly answer: UseQueryResult<ItemPage>
  readonly list: LongList
} {
  const client = useClient()
  const [shown, setShown] = useState<readonly [number, number]>([0, 0])
  const ask = (from: number) => ({
    queryKey: ['items', 'page', query, from],
    queryFn: () => client.items.page({ ...query, offset: from * stretch, limit: stretch }),
    gcTime: kept,
  })
  const first = useQuery({ ...ask(0), placeholderData: keepPreviousData })
  const { total = 0, groups = [] } = first.data ?? {}
  const [from, to] = [placeOf(groups, shown[0]), placeOf(groups, shown[1])]
  const last = Math.floor(Math.min(to, total - 1) / stretch)
  const wanted = Array.from({ length: Math.max(0, last - Math.floor(from / stretch) + 1) }, (_, index) =>
    Math.floor(from / stretch + index),
  )
  const pages = useQueries({ queries: wanted.map(ask) })
  const byStretch = new Map(wanted.map((each, index) => [each, pages[index]?.data?.items]))
  const show = useCallback((start: number, end: number) => setShown([start, end]), [])
  const itemAt = (at: number) => {
    const known = byStretch.get(Math.floor(at / stretch)) ?? (at < stretch ? first.data?.items : undefined)
    return known?.[at % stretch]
  }
  return { answer: first, list: { total, groups, show, itemAt } }
}

/** The place of the item in a line, or of the first one after it. */
function placeOf(groups: readonly ItemGroup[], line: number): number {
  const found = lineAt(groups, line)
  if ('at' in found) return found.at
  const next = lineAt(groups, line + 1)
  return 'at' in next ? next.at : 0
}
