import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Year, yearOf } from '../../../core/day.ts'
import { Answer } from '../../engine/answer.tsx'
import { useItem, useScheme } from '../../engine/queries.ts'
import { PagePane } from '../../item/page-pane.tsx'
import { FilingForm } from './filing-form.tsx'

interface Props {
  readonly itemId: number
  onFiled(): void
}

/** The paper on one side, the form on the other. */
export function FilingDesk({ itemId, onFiled }: Props) {
  const { t } = useTranslation()
  const item = useItem(itemId)
  const [year, setYear] = useState<Year | null>(null)
  const guessed = item.data?.guess?.date?.value
  const scheme = useScheme(year ?? (guessed === undefined ? null : yearOf(guessed)))
  const [page, setPage] = useState(1)
  return (
    <>
      <div className="pane grow">
        <Answer query={item}>{(whole) => <PagePane item={whole} page={page} onPage={setPage} />}</Answer>
      </div>
      <section className="pane" style={{ width: 372 }} aria-label={t('inbox.file')}>
        <Answer query={scheme}>
          {(known) => (
            <Answer query={item}>
              {(whole) => (
                <FilingForm
                  item={whole}
                  scheme={known}
                  isReady={!scheme.isPlaceholderData}
                  onYear={setYear}
                  onFiled={onFiled}
                />
              )}
            </Answer>
          )}
        </Answer>
      </section>
    </>
  )
}
