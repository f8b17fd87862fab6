import { useState } from 'react'
import type { Year } from '../../../core/day.ts'
import { useNavigation } from '../../navigation.tsx'
import { ItemView } from './item-view.tsx'
import { Shelves } from './shelves.tsx'

/** What the tree and the list are narrowed to. */
export interface Shelf {
  readonly branchId: number | null
  readonly year: Year | null
  /** A line by its code, which every version of the scheme may have. */
  readonly line: string | null
  /** By the lines of the scheme, or in the boxes of the archive. */
  readonly view: 'lines' | 'boxes'
}

interface Props {
  readonly place: {
    readonly itemId?: number
    readonly page?: number
    readonly query?: string
    readonly line?: string
  }
}

/** 档案: the tree of the scheme with what is filed in it, and each item with its pages. */
export function ArchiveScreen({ place }: Props) {
  const { go } = useNavigation()
  const [shelf, setShelf] = useState<Shelf>({ branchId: null, year: null, line: place.line ?? null, view: 'lines' })
  // The line that was last asked for from elsewhere.
  const [asked, setAsked] = useState(place.line)
  if (place.line !== asked) {
    setAsked(place.line)
    if (place.line !== undefined) setShelf({ ...shelf, line: place.line, view: 'lines' })
  }
  if (place.itemId !== undefined) {
    return (
      <ItemView
        key={place.itemId}
        itemId={place.itemId}
        firstPage={place.page ?? 1}
        query={place.query ?? ''}
        close={() => go({ to: { screen: 'archive' } })}
      />
    )
  }
  return <Shelves shelf={shelf} setShelf={setShelf} open={(itemId) => go({ to: { screen: 'archive', itemId } })} />
}
