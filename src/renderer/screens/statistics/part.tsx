import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { toHtml, toTabbed } from '../../../core/statistics/table-text.ts'
import { useCopy } from '../../engine/use-copy.ts'
import { Figures } from './figures.tsx'
import { type FigureTable, toTableText } from './table.ts'

interface Props {
  readonly heading: string
  /** What exactly is counted, a sentence a line. */
  readonly caption: readonly string[]
  /** What the picture is of. */
  readonly picture?: { readonly title: string; readonly drawn: ReactNode }
  readonly table: FigureTable
}

/** One subject of the statistics: what it counts, as a picture and as a table to take along. */
export function Part({ heading, caption, picture, table }: Props) {
  const { t } = useTranslation()
  const copy = useCopy()
  const id = useId()
  const take = () => {
    const words = toTableText(table)
    copy({ text: toTabbed(words), html: toHtml(words) }, t('statistics.copied'))
  }
  return (
    <section aria-labelledby={id} className="statistics-part">
      <header>
        <h2 id={id}>{heading}</h2>
        <Button
          size="small"
          icon={<CopyOutlined aria-hidden />}
          aria-label={t('common.pair', { name: t('statistics.copy'), value: heading })}
          onClick={take}
        >
          {t('statistics.copy')}
        </Button>
      </header>
      {caption.map((sentence) => (
        <p key={sentence} className="faint">
          {sentence}
        </p>
      ))}
      {picture && (
        <figure>
          <figcaption>{picture.title}</figcaption>
          {picture.drawn}
        </figure>
      )}
      <Figures table={table} />
    </section>
  )
}
