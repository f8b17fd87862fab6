import { Button, Input, type InputRef } from 'antd'
import { type Ref, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { MarkedText } from '../ui/marked-text.tsx'
import type { Finding } from './use-find.ts'

/** Finds words in the item that is shown, and goes from one place to the next. */
export function FindPanel({ finding, field }: { readonly finding: Finding; readonly field: Ref<InputRef> }) {
  const { t } = useTranslation()
  const { query, hits, total, at } = finding
  return (
    <div className="viewer-find">
      <div className="pad">
        <Input.Search
          ref={field}
          allowClear
          value={query}
          aria-label={t('item.viewer.find')}
          placeholder={t('item.viewer.findHint')}
          onChange={({ target }) => finding.ask(target.value)}
          onPressEnter={({ shiftKey }) => finding.step(shiftKey ? -1 : 1)}
        />
        <div className="viewer-find-steps">
          <span role="status">
            {query.trim() === '' || finding.isPending
              ? ''
              : total === 0
                ? t('item.viewer.notFound')
                : t('item.viewer.hit', { at: at + 1, total })}
          </span>
          <Button size="small" disabled={total === 0} title="Shift+F3" onClick={() => finding.step(-1)}>
            {t('item.viewer.previousHit')}
          </Button>
          <Button size="small" disabled={total === 0} title="F3" onClick={() => finding.step(1)}>
            {t('item.viewer.nextHit')}
          </Button>
        </div>
      </div>
      {hits.length > 0 && (
        <ol className="rows" aria-label={t('item.viewer.hits')}>
          {hits.map((hit, index) => (
            <HitRow key={`${hit.pageId} ${hit.at}`} isChosen={index === at} choose={() => finding.choose(index)}>
              <span className="faint">{t('item.viewer.goTo', { page: hit.page })}</span>{' '}
              <MarkedText text={hit.snippet.text} marks={hit.snippet.marks} />
            </HitRow>
          ))}
        </ol>
      )}
      {total > hits.length && <p className="pad faint">{t('item.viewer.moreHits', { count: hits.length })}</p>}
    </div>
  )
}

interface RowProps {
  readonly isChosen: boolean
  choose(): void
  readonly children: React.ReactNode
}

function HitRow({ isChosen, choose, children }: RowProps) {
  const row = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <li>
      <button type="button" className="row" ref={row} aria-current={isChosen} onClick={choose}>
        {children}
      </button>
    </li>
  )
}
