import { Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Evidence } from '../../core/catalogue/activity.ts'
import { Answer } from '../engine/answer.tsx'
import { useItem, useSummaries } from '../engine/queries.ts'
import { PagePane } from '../item/page-pane.tsx'
import { toPageWords } from './page-words.ts'

interface Place {
  readonly itemId: number
  readonly page: number
}

interface Props {
  readonly papers: readonly Evidence[]
  /** The page that names the attendance, where one does; it is what is shown at first. */
  readonly told: Place | null
  /** Words on that page to mark. */
  readonly pieces: readonly string[]
}

/** An activity's own papers, to be looked at while it is filled in. */
export function ActivityPapers({ papers, told, pieces }: Props) {
  const { t } = useTranslation()
  const [turnedTo, turnTo] = useState<Place | null>(null)
  const summaries = useSummaries(papers.map(({ itemId }) => itemId)).data ?? []
  const known = [turnedTo, told].find((place) => papers.some(({ itemId }) => itemId === place?.itemId))
  const [first] = papers
  const place = known ?? (first && { itemId: first.itemId, page: first.firstPage })
  const item = useItem(place?.itemId ?? 0, place !== undefined)
  if (!place) return null
  const options = papers.map((paper, at) => ({
    value: at,
    label: [
      t(`common.role.${paper.role}`),
      summaries.find(({ id }) => id === paper.itemId)?.title ?? '',
      toPageWords(t, paper),
    ].join(' · '),
  }))
  const isShown = ({ itemId, firstPage, lastPage }: Evidence) =>
    itemId === place.itemId && firstPage <= place.page && place.page <= lastPage
  return (
    <section className="activity-papers" aria-label={t('activities.papers')}>
      {papers.length > 1 && (
        <Select
          aria-label={t('activities.papers')}
          options={options}
          value={Math.max(0, papers.findIndex(isShown))}
          onChange={(at) => {
            const paper = papers[at]
            if (paper) turnTo({ itemId: paper.itemId, page: paper.firstPage })
          }}
        />
      )}
      <Answer query={item}>
        {(whole) => (
          <PagePane
            key={whole.id}
            item={whole}
            page={Math.min(place.page, Math.max(1, whole.pages.length))}
            onPage={(page) => turnTo({ itemId: whole.id, page })}
            {...(told?.itemId === whole.id && { pieces, piecesPage: told.page })}
          />
        )}
      </Answer>
    </section>
  )
}
