import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Question } from '../../core/calls/search.ts'
import type { ItemState } from '../../core/catalogue/item.ts'
import type { Day } from '../../core/day.ts'
import { useClient } from './engine-context.tsx'

export function useItemHits(itemId: number, query: string) {
  const client = useClient()
  return useQuery({
    queryKey: ['pages', 'find', itemId, query],
    queryFn: () => client.pages.find({ itemId, query }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
}

export function useHits({ query, filter, order }: Question) {
  const client = useClient()
  return useQuery({
    queryKey: ['search', 'pages', query, filter, order],
    queryFn: () => client.search.pages({ query, filter, order, limit: 100 }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
}

/** How many pages hold the words, in all and by what they can be narrowed to: it takes longer than finding the first. */
export function useHitTally({ query, filter }: Question, countGapsOn: Day | null) {
  const client = useClient()
  return useQuery({
    queryKey: ['search', 'tally', query, filter, countGapsOn],
    queryFn: () => client.search.tally({ query, filter, countGapsOn }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
}

export function useSavedSearches() {
  const client = useClient()
  return useQuery({ queryKey: ['saved-searches'], queryFn: () => client.savedSearches.list({}) })
}

/** Items, members and lines by their names. */
/** What goes by a name, among `commands` too. */
export function useNames(query: string, commands: readonly string[]) {
  const client = useClient()
  return useQuery({
    queryKey: ['search', 'names', query, commands],
    queryFn: () => client.search.names({ query, commands: [...commands] }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  })
}

export function useTitles(asked: {
  readonly query: string
  readonly branchId?: number
  readonly state?: ItemState | null
}) {
  const client = useClient()
  return useQuery({
    queryKey: ['search', 'titles', asked],
    queryFn: () => client.search.titles(asked),
    enabled: asked.query !== '',
    placeholderData: keepPreviousData,
  })
}
