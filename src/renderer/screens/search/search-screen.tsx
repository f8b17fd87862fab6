import './search.css'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../core/calls/search.ts'
import type { Hit } from '../../../core/text/hit.ts'
import { parseQuery } from '../../../core/text/query.ts'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useHits, useHitTally } from '../../engine/search-queries.ts'
import { useToday } from '../../engine/today.tsx'
import { useNavigation } from '../../navigation.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useSettled } from '../../ui/use-settled.ts'
import { FacetPanel } from './facet-panel.tsx'
import { FilterChips } from './filter-chips.tsx'
import { groupHits } from './group-hits.ts'
import { HitList } from './hit-list.tsx'
import { HitPage } from './hit-page.tsx'
import { NoHits } from './no-hits.tsx'
import { noQuestion } from './question.ts'
import { SearchBar } from './search-bar.tsx'
import { SearchStart } from './search-start.tsx'

interface Props {
  readonly place: Partial<Question>
}

/** In milliseconds: keys that come as one are asked for as one. */
const pause = 20
/** Counting takes longer than finding, and holds up the next finding: it waits until the typing is over. */
const tallyPause = 200
/** In a catalogue of fewer items, looking which of them a gap names takes no time worth asking for. */
const fewItems = 2000

/** 检索: finds pages by their text while one types, narrows them, and shows the words on the page. */
export function SearchScreen({ place }: Props) {
  const { t } = useTranslation()
  const { counts } = useOpenCatalogue()
  const today = useToday()
  const { go } = useNavigation()
  const [written, setWritten] = useState<Question>({ ...noQuestion, ...place })
  // Which hit of which question: another question starts at its first.
  const [at, setAt] = useState({ asked: '', pageId: 0, isFromEnd: false })
  const query = useSettled(written.query.trim(), pause)
  const question = { ...written, query }
  const hits = useHits(question)
  const counted = useSettled(query, tallyPause)
  const count = useHitTally({ ...question, query: counted }, counts.filed <= fewItems ? today : null)
  const tally = count.data ?? null
  const isOld = counted !== query || count.isPlaceholderData
  const total = isOld ? undefined : tally?.total
  const groups = groupHits(query === '' ? [] : (hits.data?.hits ?? []))
  const list = groups.flatMap((group) => group.hits)
  const asked = JSON.stringify(question)
  const chosen = Math.max(
    0,
    list.findIndex(({ pageId }) => at.asked === asked && pageId === at.pageId),
  )
  const hit = list[chosen]
  const choose = ({ pageId }: Hit, isFromEnd = false) => setAt({ asked, pageId, isFromEnd })
  const step = (by: number) => {
    const to = list[chosen + by]
    if (to) choose(to)
  }
  const leave = (direction: 1 | -1) => {
    const group = groups[groups.findIndex(({ itemId }) => itemId === hit?.itemId) + direction]
    const to = group?.hits.at(direction === 1 ? 0 : -1)
    if (to) choose(to, direction === -1)
  }
  const setFilter = (filter: Question['filter']) => setWritten({ ...written, filter })

  // The way back leads to the same question.
  const openItem = (of: Hit) => {
    go({ replace: { screen: 'search', ...question } })
    go({
      to:
        of.code === null
          ? { screen: 'inbox', itemId: of.itemId }
          : { screen: 'archive', itemId: of.itemId, page: of.page, query },
    })
  }

  return (
    <div className="screen">
      <SearchBar question={written} ask={setWritten} step={step} open={() => hit && openItem(hit)} />
      <FilterChips filter={written.filter} setFilter={setFilter} />
      {query === '' ? (
        <SearchStart ask={setWritten} />
      ) : parseQuery(query).words.length === 0 ? (
        <EmptyState title={t('search.onlyWithout')} next={t('search.onlyWithoutNext')} />
      ) : (
        <div className="panes">
          {tally && <FacetPanel facets={tally.facets} isOld={isOld} filter={written.filter} setFilter={setFilter} />}
          <Answer query={hits}>
            {({ tookMs }) =>
              hit === undefined ? (
                <NoHits question={question} unindexed={tally?.unindexed ?? 0} setFilter={setFilter} />
              ) : (
                <>
                  <div className="hit-column">
                    <div className="hit-status">
                      <span role="status">
                        {total !== undefined && `${t('search.total', { total })} · `}
                        {total !== undefined &&
                          total > list.length &&
                          `${t('search.shown', { count: list.length })} · `}
                        {t('search.took', { ms: Math.max(1, Math.round(tookMs)) })}
                      </span>
                      <span className="push hit-steps">
                        <span className="faint">{t('search.position', { at: chosen + 1, count: list.length })}</span>
                        <Button size="small" disabled={chosen === 0} onClick={() => step(-1)}>
                          {t('search.previous')}
                        </Button>
                        <Button size="small" disabled={chosen >= list.length - 1} onClick={() => step(1)}>
                          {t('search.next')}
                        </Button>
                      </span>
                      {tally && tally.unindexed > 0 && (
                        <span className="faint">{t('search.unindexed', { count: tally.unindexed })}</span>
                      )}
                    </div>
                    <HitList groups={groups} chosen={hit} choose={choose} step={step} open={openItem} />
                  </div>
                  <HitPage
                    key={hit.itemId}
                    hit={hit}
                    query={query}
                    open={() => openItem(hit)}
                    leave={leave}
                    isFromEnd={at.asked === asked && at.isFromEnd}
                  />
                </>
              )
            }
          </Answer>
        </div>
      )}
    </div>
  )
}
