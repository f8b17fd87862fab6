import { Button, Input, Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../core/text/hit.ts'
import { parseQuery } from '../../../core/text/query.ts'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useHits, useHitTally } from '../../engine/queries.ts'
import { useNavigation } from '../../navigation.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { HitList } from './hit-list.tsx'
import { HitPage } from './hit-page.tsx'
import { useSettled } from './use-settled.ts'

interface Props {
  readonly place: { readonly query?: string }
}

const pause = 200

/** 检索: finds pages by their text while one types, and shows the words on the page. */
export function SearchScreen({ place }: Props) {
  const { t } = useTranslation()
  const { counts } = useOpenCatalogue()
  const { go } = useNavigation()
  const [text, setText] = useState(place.query ?? '')
  const [order, setOrder] = useState<'rank' | 'newest'>('rank')
  // Which hit of which question: another question starts at its first.
  const [at, setAt] = useState({ asked: '', index: 0 })
  const query = useSettled(text.trim(), pause)
  const asked = `${order} ${query}`
  const hits = useHits(query, order)
  const tally = useHitTally(query).data
  const unindexed = tally?.unindexed ?? 0
  const list: readonly Hit[] = query === '' ? [] : (hits.data?.hits ?? [])
  const chosen = Math.min(at.asked === asked ? at.index : 0, Math.max(0, list.length - 1))
  const choose = (index: number) => setAt({ asked, index })
  const hit = list[chosen]

  // The way back leads to the same question.
  const openItem = (of: Hit) => {
    go({ replace: { screen: 'search', query } })
    go({
      to:
        of.code === null
          ? { screen: 'inbox', itemId: of.itemId }
          : { screen: 'archive', itemId: of.itemId, page: of.page, query },
    })
  }

  return (
    <div className="screen">
      <div className="bar">
        <Input.Search
          allowClear
          autoFocus
          size="large"
          style={{ flex: '1 1 380px' }}
          value={text}
          aria-label={t('search.label')}
          placeholder={t('search.hint')}
          onChange={({ target }) => setText(target.value)}
        />
        <Segmented
          aria-label={t('search.order.label')}
          value={order}
          onChange={setOrder}
          options={[
            { value: 'rank', label: t('search.order.rank') },
            { value: 'newest', label: t('search.order.newest') },
          ]}
        />
      </div>
      {query === '' ? (
        <EmptyState title={t('search.start')} next={t('search.startNext')} />
      ) : parseQuery(query).words.length === 0 ? (
        <EmptyState title={t('search.onlyWithout')} next={t('search.onlyWithoutNext')} />
      ) : (
        <Answer query={hits}>
          {({ tookMs }) =>
            hit === undefined ? (
              <EmptyState
                title={t('search.none', { query })}
                next={`${t('search.noneNext')}${counts.unread > 0 ? t('search.noneUnread', { count: counts.unread }) : ''}${unindexed > 0 ? t('search.unindexed', { count: unindexed }) : ''}`}
              />
            ) : (
              <>
                <div className="bar slim">
                  <span role="status">
                    {tally && `${t('search.total', { total: tally.total })} · `}
                    {tally && tally.total > list.length && `${t('search.shown', { count: list.length })} · `}
                    {t('search.took', { ms: Math.max(1, Math.round(tookMs)) })}
                  </span>
                  {unindexed > 0 && <span className="faint">{t('search.unindexed', { count: unindexed })}</span>}
                  <span className="push faint">{t('search.position', { at: chosen + 1, count: list.length })}</span>
                  <Button size="small" disabled={chosen === 0} onClick={() => choose(chosen - 1)}>
                    {t('search.previous')}
                  </Button>
                  <Button size="small" disabled={chosen >= list.length - 1} onClick={() => choose(chosen + 1)}>
                    {t('search.next')}
                  </Button>
                </div>
                <div className="panes">
                  <HitList hits={list} chosen={chosen} choose={choose} />
                  <HitPage key={hit.pageId} hit={hit} query={query} open={() => openItem(hit)} />
                </div>
              </>
            )
          }
        </Answer>
      )}
    </div>
  )
}
