import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../core/text/hit.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'
import type { HitGroup } from './group-hits.ts'

interface Props {
  readonly groups: readonly HitGroup[]
  readonly chosen: Hit
  choose(hit: Hit): void
  /** The hit so many places on; −1 is the one before. */
  step(by: number): void
  open(hit: Hit): void
}

/** The pages found, under the items they belong to. */
export function HitList({ groups, chosen, choose, step, open }: Props) {
  const { t } = useTranslation()
  const current = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLUListElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row is another element each time
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
    // Whoever walks through the list by keyboard stays in it.
    if (list.current?.contains(document.activeElement)) current.current?.focus()
  }, [chosen.pageId])
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowUp') step(-1)
    else if (event.key === 'Enter') open(chosen)
    else return
    event.preventDefault()
  }
  return (
    <ul className="rows pane hits" aria-label={t('search.results')} ref={list} onKeyDown={onKey}>
      {groups.map(({ itemId, hits }) => (
        <li key={itemId} className="hit-group">
          <GroupHead hit={hits[0]} />
          <ul className="rows">
            {hits.map((hit) => (
              <li key={hit.pageId}>
                <button
                  type="button"
                  className="row hit"
                  ref={hit.pageId === chosen.pageId ? current : null}
                  aria-current={hit.pageId === chosen.pageId}
                  tabIndex={hit.pageId === chosen.pageId ? 0 : -1}
                  onClick={() => choose(hit)}
                  onDoubleClick={() => open(hit)}
                >
                  <span className="hit-page">{t('search.page', { page: hit.page })}</span>
                  <span className="hit-text">
                    <MarkedText text={hit.snippet.text} marks={hit.snippet.marks} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

function GroupHead({ hit }: { readonly hit: Hit }) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  const facts = [hit.code ?? t('search.notFiled'), hit.date, branches.length > 1 ? hit.branch : null]
  return (
    <div className="hit-head">
      <strong>{hit.title || t('common.untitled')}</strong>
      <span className="faint">{facts.filter(Boolean).join(' · ')}</span>
    </div>
  )
}
