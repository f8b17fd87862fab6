import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../core/text/hit.ts'
import { Answer } from '../../engine/answer.tsx'
import { useItem } from '../../engine/queries.ts'
import { PagePane } from '../../item/page-pane.tsx'

interface Props {
  readonly hit: Hit
  readonly query: string
  /** Opens the item it belongs to. */
  open(): void
  /** The first hit of the next item, or the last of the one before. */
  leave(direction: 1 | -1): void
  /** Whether one came from the item after it. */
  readonly isFromEnd: boolean
}

/** The page of a hit with the words marked on its image. */
export function HitPage({ hit, query, open, ...way }: Props) {
  const { t } = useTranslation()
  const item = useItem(hit.itemId)
  // Turned to another page only until another hit is looked at.
  const [turned, setTurned] = useState({ from: hit.pageId, page: hit.page })
  const page = turned.from === hit.pageId ? turned.page : hit.page
  return (
    <div className="pane grow" style={{ display: 'flex', flexDirection: 'column' }}>
      <div className="bar slim">
        <strong className="three-lines">{hit.title || t('common.untitled')}</strong>
        <Button onClick={open}>{t(hit.code === null ? 'search.openInbox' : 'search.openItem')}</Button>
      </div>
      <div style={{ flex: 1, minHeight: 0 }}>
        <Answer query={item}>
          {(whole) => (
            <PagePane
              item={whole}
              page={page}
              onPage={(to) => setTurned({ from: hit.pageId, page: to })}
              query={query}
              {...way}
            />
          )}
        </Answer>
      </div>
    </div>
  )
}
