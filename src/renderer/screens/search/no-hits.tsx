import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../core/calls/search.ts'
import { isFiltering, noFilter } from '../../../core/text/filter.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

interface Props {
  readonly question: Question
  /** Pages that cannot be found yet. */
  readonly unindexed: number
  setFilter(filter: Question['filter']): void
}

/** Says that nothing was found, and what may be the reason. */
export function NoHits({ question: { query, filter }, unindexed, setFilter }: Props) {
  const { t } = useTranslation()
  const { counts } = useOpenCatalogue()
  const isNarrow = isFiltering(filter)
  const reasons = [
    t(isNarrow ? 'search.noneNarrow' : 'search.noneNext'),
    counts.unread > 0 ? t('search.noneUnread', { count: counts.unread }) : '',
    unindexed > 0 ? t('search.unindexed', { count: unindexed }) : '',
  ]
  return (
    <div className="pane grow">
      <EmptyState title={t('search.none', { query })} next={reasons.join('')}>
        {isNarrow && <Button onClick={() => setFilter(noFilter)}>{t('search.facet.clear')}</Button>}
      </EmptyState>
    </div>
  )
}
