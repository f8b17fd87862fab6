import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../../core/text/hit.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { MarkedText } from '../../ui/marked-text.tsx'

interface Props {
  readonly hits: readonly Hit[]
  readonly chosen: number
  choose(index: number): void
}

export function HitList({ hits, chosen, choose }: Props) {
  const { t } = useTranslation()
  const { branches } = useOpenCatalogue()
  const current = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row is another element each time
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [chosen])
  return (
    <ul className="rows pane" style={{ width: 420 }} aria-label={t('search.results')}>
      {hits.map((hit, index) => (
        <li key={hit.pageId}>
          <button
            type="button"
            className="row"
            ref={index === chosen ? current : null}
            aria-current={index === chosen}
            onClick={() => choose(index)}
          >
            <strong className="line1">{hit.title || t('common.untitled')}</strong>
            <span className="line2" style={{ display: 'block' }}>
              {[
                hit.code ?? t('search.notFiled'),
                t('search.page', { page: hit.page }),
                hit.date,
                branches.length > 1 ? hit.branch : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span style={{ display: 'block', marginTop: 4 }}>
              <MarkedText text={hit.snippet.text} marks={hit.snippet.marks} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
