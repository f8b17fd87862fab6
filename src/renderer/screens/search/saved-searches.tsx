import { StarOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Question, SavedSearch } from '../../../core/calls/search.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useSavedSearches } from '../../engine/search-queries.ts'
import { useTell } from '../../engine/use-tell.ts'

interface Props {
  readonly question: Question
  ask(question: Question): void
}

/** 常用检索: takes up a search kept under a name, or keeps the one at hand. */
export function SavedSearches({ question, ask }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        <SavedPanel
          question={question}
          ask={(saved) => {
            setOpen(false)
            ask(saved)
          }}
        />
      }
    >
      <Button size="large" icon={<StarOutlined aria-hidden />} aria-expanded={isOpen}>
        {t('search.saved.title')}
      </Button>
    </Popover>
  )
}

function SavedPanel({ question, ask }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const saved = useSavedSearches().data ?? []
  const [name, setName] = useState(question.query)
  const save = () =>
    tell.attempt(async () => {
      const { name: kept } = await client.savedSearches.save({ ...question, name })
      tell.done(t('search.saved.done', { name: kept }))
    })
  return (
    <div style={{ width: 320 }}>
      {saved.length === 0 && <p className="faint">{t('search.saved.empty')}</p>}
      <ul className="rows" aria-label={t('search.saved.title')} style={{ maxHeight: 300, overflow: 'auto' }}>
        {saved.map((each) => (
          <SavedRow key={each.id} saved={each} ask={ask} />
        ))}
      </ul>
      {question.query !== '' && (
        <form
          style={{ display: 'flex', gap: 8, marginTop: 12 }}
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <Input
            value={name}
            maxLength={60}
            aria-label={t('search.saved.name')}
            placeholder={t('search.saved.name')}
            onChange={({ target }) => setName(target.value)}
          />
          <Button type="primary" htmlType="submit" disabled={name.trim() === ''}>
            {t('search.saved.keep')}
          </Button>
        </form>
      )}
    </div>
  )
}

function SavedRow({ saved, ask }: { readonly saved: SavedSearch; ask(question: Question): void }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { id, name, query, filter, order } = saved
  return (
    <li style={{ display: 'flex', alignItems: 'center' }}>
      <button
        type="button"
        className="row"
        style={{ flex: 1, minWidth: 0 }}
        onClick={() => ask({ query, filter, order })}
      >
        <span className="line1">{name}</span>
        {name !== query && <span className="line2">{query}</span>}
      </button>
      <button
        type="button"
        className="plain"
        aria-label={t('search.saved.remove', { name })}
        onClick={() => void tell.attempt(() => client.savedSearches.remove({ id }))}
      >
        {t('common.remove')}
      </button>
    </li>
  )
}
