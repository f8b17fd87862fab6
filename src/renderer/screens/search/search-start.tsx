import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../core/calls/search.ts'
import { useSavedSearches } from '../../engine/search-queries.ts'

interface Props {
  ask(question: Question): void
}

const ways = ['one', 'several', 'quoted', 'without'] as const

/** Before anything is asked: how to ask, and the searches that were kept. */
export function SearchStart({ ask }: Props) {
  const { t } = useTranslation()
  const saved = useSavedSearches().data ?? []
  return (
    <div className="search-start">
      <h2>{t('search.start')}</h2>
      <dl>
        {ways.map((way) => (
          <div key={way}>
            <dt>{t(`search.way.${way}.write`)}</dt>
            <dd className="faint">{t(`search.way.${way}.finds`)}</dd>
          </div>
        ))}
      </dl>
      {saved.length > 0 && (
        <>
          <h3>{t('search.saved.title')}</h3>
          <div className="saved-chips">
            {saved.map(({ id, name, query, filter, order }) => (
              <Button key={id} onClick={() => ask({ query, filter, order })}>
                {name}
              </Button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
