import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { HistoryFilter } from '../../core/history/entry.ts'
import { useClient } from '../engine/engine-context.tsx'

/** Where a page of it begins. */
const newest: { readonly before: number | null } = { before: null }

/** 操作记录, the latest first, as many pages of it as were asked for. */
export function useHistory(filter: HistoryFilter) {
  const client = useClient()
  return useInfiniteQuery({
    queryKey: ['history', filter],
    queryFn: ({ pageParam: { before } }) => client.history.list({ ...filter, before }),
    initialPageParam: newest,
    getNextPageParam: ({ entries, total }, pages) =>
      pages.reduce((sum, page) => sum + page.entries.length, 0) < total ? { before: entries.at(-1)?.id ?? null } : null,
    placeholderData: keepPreviousData,
    staleTime: 0,
  })
}
