import type { DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Known, Leaf } from '../../../../core/arranging/draft.ts'
import type { PageSummary } from '../../../../core/catalogue/page.ts'
import { useOpenCatalogue } from '../../../engine/catalogue-context.tsx'

interface Props {
  readonly leaf: Leaf
  readonly page: PageSummary
  readonly known: Known
  /** Its place now; counts from 1. */
  readonly number: number
  readonly isCursor: boolean
  readonly isHeld: boolean
  /** A page that is dragged would be put before it. */
  readonly isTarget: boolean
  /** What begins with it, where an item does. */
  readonly head: string | null
  choose(how: 'alone' | 'also' | 'through'): void
  readonly drag: { start(): void; over(isAfter: boolean): void; drop(): void }
}

/** One page on the table. */
export function PageTile({ leaf, page, known, number, isCursor, isHeld, isTarget, head, choose, drag }: Props) {
  const { t } = useTranslation()
  const { uuid } = useOpenCatalogue()
  const signs = [
    leaf.isAside ? t('arrange.aside') : null,
    known.isBlank ? t('arrange.blank') : null,
    known.begins ? t('arrange.begins') : null,
  ].filter((sign) => sign !== null)
  const over = (event: DragEvent) => {
    if (event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    const { left, width } = event.currentTarget.getBoundingClientRect()
    drag.over(event.clientX > left + width / 2)
  }
  const name = [t('arrange.page', { number }), ...signs].join(t('common.listMark'))
  return (
    <>
      {head !== null && (
        <div className="arrange-head" aria-hidden>
          {head}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys */}
      <div
        role="option"
        aria-selected={isHeld}
        aria-label={head === null ? name : t('common.pair', { name: head, value: name })}
        className={`arrange-tile${leaf.isAside ? ' aside' : ''}${isTarget ? ' target' : ''}`}
        data-page={leaf.pageId}
        tabIndex={isCursor ? 0 : -1}
        draggable
        onClick={({ ctrlKey, metaKey, shiftKey }) =>
          choose(shiftKey ? 'through' : ctrlKey || metaKey ? 'also' : 'alone')
        }
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', '')
          drag.start()
        }}
        onDragOver={over}
        onDrop={(event) => {
          event.preventDefault()
          drag.drop()
        }}
      >
        <span className="arrange-picture">
          <img
            src={`app://ledger/page/${leaf.pageId}/thumbnail?of=${uuid}`}
            alt=""
            loading="lazy"
            draggable={false}
            style={{ transform: `rotate(${leaf.turn * 90}deg)` }}
          />
        </span>
        <span className="arrange-number">
          {number}
          {page.page !== number && <span className="faint"> {t('arrange.of', { number: page.page })}</span>}
        </span>
        {signs.length > 0 && <span className="arrange-signs">{signs.join(' · ')}</span>}
      </div>
    </>
  )
}
