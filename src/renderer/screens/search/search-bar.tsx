import { SearchOutlined } from '@ant-design/icons'
import { Input, Segmented } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question } from '../../../core/calls/search.ts'
import { noFilter } from '../../../core/text/filter.ts'
import { SavedSearches } from './saved-searches.tsx'

interface Props {
  readonly question: Question
  ask(question: Question): void
  /** Looks at the hit so many places on. */
  step(by: number): void
  open(): void
}

/** The words looked for, the order, and the searches kept. Arrows walk through the hits, Enter opens, Esc clears. */
export function SearchBar({ question, ask, step, open }: Props) {
  const { t } = useTranslation()
  // While a word is being composed, its letters are not what is looked for.
  const [composing, setComposing] = useState<string | null>(null)
  const setQuery = (query: string) => ask({ ...question, query })
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter') open()
    else if (event.key === 'Escape')
      ask(question.query === '' ? { ...question, filter: noFilter } : { ...question, query: '' })
    else return
    event.preventDefault()
  }
  return (
    <div className="bar">
      <Input
        allowClear
        autoFocus
        size="large"
        style={{ flex: '1 1 380px' }}
        prefix={<SearchOutlined className="faint" aria-hidden />}
        value={composing ?? question.query}
        aria-label={t('search.label')}
        placeholder={t('search.hint')}
        onChange={({ target }) => (composing === null ? setQuery(target.value) : setComposing(target.value))}
        onCompositionStart={({ currentTarget }) => setComposing(currentTarget.value)}
        onCompositionEnd={({ currentTarget }) => {
          setComposing(null)
          setQuery(currentTarget.value)
        }}
        onKeyDown={onKey}
      />
      <Segmented<Question['order']>
        size="large"
        aria-label={t('search.order.label')}
        value={question.order}
        onChange={(order) => ask({ ...question, order })}
        options={[
          { value: 'rank', label: t('search.order.rank') },
          { value: 'newest', label: t('search.order.newest') },
        ]}
      />
      <SavedSearches question={question} ask={ask} />
    </div>
  )
}
