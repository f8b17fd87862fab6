import { Checkbox } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../../../core/catalogue/item.ts'
import { useItem, useScheme } from '../../engine/queries.ts'
import { findLine } from '../../item/item-form.ts'
import { useInSight } from '../../ui/use-in-sight.ts'

interface Props {
  readonly item: ItemSummary
  readonly isChosen: boolean
  choose(): void
  /** Whether it is among those that something is to be done to together. */
  readonly isPicked: boolean
  pick(): void
}

/** A waiting paper with what it probably is. The guess is asked for only while the row is in sight. */
export function WaitingRow({ item, isChosen, choose, isPicked, pick }: Props) {
  const { t } = useTranslation()
  const row = useRef<HTMLLIElement>(null)
  const isInSight = useInSight(row)
  const { data: scheme } = useScheme()
  const { data: whole } = useItem(item.id, isInSight)
  const guess = whole?.guess
  const line = scheme && findLine(scheme, item.lineId ?? guess?.lineId?.value ?? null)
  return (
    <li ref={row} className="waiting">
      <Checkbox
        checked={isPicked}
        aria-label={t('inbox.pick', { title: guess?.title?.value || item.title })}
        onChange={pick}
      />
      <button type="button" className="row" aria-current={isChosen} onClick={choose}>
        <span className="line1">{guess?.title?.value || item.title || t('common.untitled')}</span>
        <span className="line2">
          {item.date ?? guess?.date?.value ?? t('common.unknownDate')} · {t('common.pages', { count: item.images })}
        </span>
        <span className="line2">{line ? t('inbox.guessed', { line: line.title }) : t('inbox.noGuess')}</span>
      </button>
    </li>
  )
}
