import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { listStale } from '../../core/catalogue/draft.ts'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { useClient } from '../engine/engine-context.tsx'
import { useToday } from '../engine/today.tsx'
import { keepDraft, listDraftPlaces, readDraft } from './kept-drafts.ts'

/** Once a catalogue is open, drops the drafts that serve nobody any more. */
export function useDraftSweep(): void {
  const client = useClient()
  const { uuid } = useOpenCatalogue()
  const today = useToday()
  const [drafts] = useState(listDraftPlaces)
  const ids = [...new Set(drafts.filter(({ catalogue }) => catalogue === uuid).map(({ itemId }) => itemId))]
  const { data: items } = useQuery({
    queryKey: ['drafts', uuid],
    queryFn: () => client.items.some({ ids }),
    enabled: drafts.length > 0,
    gcTime: 0,
  })
  useEffect(() => {
    if (!items) return
    const itemIds = new Set(items.map(({ id }) => id))
    const stale = new Set(listStale(drafts, { catalogue: uuid, itemIds }, today).map(({ key }) => key))
    for (const { key, on } of drafts) {
      if (stale.has(key)) localStorage.removeItem(key)
      // One that an earlier program kept begins to age now.
      else if (on === null) keepDraft(key, readDraft(key), today)
    }
  }, [items, drafts, uuid, today])
}
