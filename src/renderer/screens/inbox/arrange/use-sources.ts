import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Known } from '../../../../core/arranging/draft.ts'
import type { Item } from '../../../../core/catalogue/item.ts'
import type { PageSummary } from '../../../../core/catalogue/page.ts'
import { useClient } from '../../../engine/engine-context.tsx'

/** What is on the table: the items, and what helps to arrange their pages. */
export interface Sources {
  readonly items: readonly Item[]
  readonly pages: ReadonlyMap<number, PageSummary>
  readonly known: ReadonlyMap<number, Known>
  readonly blanks: number
  readonly beginnings: number
  readonly unread: number
}

export function useSources(ids: readonly number[]) {
  const client = useClient()
  return useQuery({
    queryKey: ['items', 'arranging', ids],
    queryFn: async () =>
      toSources(
        await Promise.all(ids.map((id) => client.items.get({ id }))),
        new Set(await client.scans.beginnings({ itemIds: [...ids] })),
      ),
    placeholderData: keepPreviousData,
  })
}

function toSources(items: readonly Item[], begins: ReadonlySet<number>): Sources {
  const pages = items.flatMap((item) => item.pages)
  const known = new Map(
    pages.map(({ id, flags }): [number, Known] => {
      const isBlank = flags.includes('blank')
      return [id, { isBlank, begins: begins.has(id) && !isBlank }]
    }),
  )
  return {
    items,
    pages: new Map(pages.map((page) => [page.id, page])),
    known,
    blanks: [...known.values()].filter(({ isBlank }) => isBlank).length,
    beginnings: [...known.values()].filter((each) => each.begins).length,
    unread: pages.filter(({ source }) => source === 'waiting').length,
  }
}
