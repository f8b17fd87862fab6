import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageSummary } from '../../core/catalogue/page.ts'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'

interface Props {
  readonly pages: readonly PageSummary[]
  /** Counts from 1. */
  readonly page: number
  onPage(page: number): void
}

/** Every page small; a press goes there. */
export function Thumbnails({ pages, page, onPage }: Props) {
  const { t } = useTranslation()
  const { uuid } = useOpenCatalogue()
  const current = useRef<HTMLButtonElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current one is another element each time
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [page])
  return (
    <ol className="viewer-thumbnails" aria-label={t('item.viewer.thumbnails')}>
      {pages.map(({ id, page: number, turn }) => (
        <li key={id}>
          <button
            type="button"
            ref={number === page ? current : null}
            aria-current={number === page}
            aria-label={t('item.viewer.goTo', { page: number })}
            onClick={() => onPage(number)}
          >
            <img
              src={`app://ledger/page/${id}/thumbnail?of=${uuid}`}
              alt=""
              loading="lazy"
              draggable={false}
              style={{ transform: `rotate(${turn * 90}deg)` }}
            />
            {number}
          </button>
        </li>
      ))}
    </ol>
  )
}
