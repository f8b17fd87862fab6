// biome-ignore-all lint/a11y/useSemanticElements: rows stand where they are put, which a table's cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: what is in the row has the focus
import { Checkbox } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../../../core/catalogue/item.ts'
import { useItem, useScheme } from '../../engine/queries.ts'
import { findLine } from '../../item/item-form.ts'
import { titleOf } from '../../item/title-of.ts'
import { useLater } from '../../ui/use-later.ts'
import './waiting-row.css'

interface Props {
  readonly id: string
  /** Its line in the list, counted from 0. */
  readonly place: number
  readonly item: ItemSummary
  readonly isChosen: boolean
  /** Whether papers are being read: what is not known of it may be soon. */
  readonly isReading: boolean
  readonly isAt: boolean
  choose(): void
  /** Whether it is among those that something is to be done to together. */
  readonly isPicked: boolean
  pick(): void
}

/** A row flung past while scrolling asks for nothing. */
const pause = 60

/** A waiting paper with what it probably is. */
export function WaitingRow({ id, place, item, isChosen, isReading, isAt, choose, isPicked, pick }: Props) {
  const { t } = useTranslation()
  const { data: scheme } = useScheme()
  const { data: whole } = useItem(item.id, useLater(pause))
  const guess = whole?.guess
  const line = scheme && findLine(scheme, item.lineId ?? guess?.lineId?.value ?? null)
  const date = item.date ?? guess?.date?.value ?? null
  const isBeingRead = isReading && whole?.pages[0]?.source === 'waiting'
  const pages = t('common.pages', { count: item.images })
  const isAlike = whole?.pages.some(({ sameAs }) => sameAs !== null && sameAs.title !== null) ?? false
  const title = titleOf(t, whole ?? item)
  return (
    <div role="row" id={id} aria-rowindex={place + 1} className={`waiting${isAt ? ' at' : ''}`}>
      <span role="gridcell">
        <Checkbox checked={isPicked} tabIndex={-1} aria-label={t('inbox.pick', { title })} onChange={pick} />
      </span>
      <span role="gridcell" className="waiting-paper">
        <button type="button" className="row" aria-current={isChosen} onClick={choose} title={title}>
          <span className="line1">{title}</span>
          <span className="line2">
            {[...(date === null && isBeingRead ? [] : [date ?? t('common.unknownDate')]), pages].join(' · ')}
          </span>
          <span className="line2">
            {isAlike && <span className="guess">{t('inbox.alike')} · </span>}
            {line ? t('inbox.guessed', { line: line.title }) : t(isBeingRead ? 'inbox.reading' : 'inbox.noGuess')}
          </span>
        </button>
      </span>
    </div>
  )
}
