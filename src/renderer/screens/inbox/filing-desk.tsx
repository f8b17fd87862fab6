import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../core/catalogue/item.ts'
import { Answer } from '../../engine/answer.tsx'
import { useItem, useScheme } from '../../engine/queries.ts'
import { PagePane } from '../../item/page-pane.tsx'
import { FilingForm } from './filing-form.tsx'

interface Props {
  readonly itemId: number
  onFiled(filed: Item): void
}

/** The paper on one side, the form on the other. */
export function FilingDesk({ itemId, onFiled }: Props) {
  const { t } = useTranslation()
  const item = useItem(itemId)
  const scheme = useScheme()
  const [page, setPage] = useState(1)
  return (
    <>
      <div className="pane grow">
        <Answer query={item}>{(whole) => <PagePane item={whole} page={page} onPage={setPage} />}</Answer>
      </div>
      <section className="pane" style={{ width: 372 }} aria-label={t('inbox.file')}>
        <Answer query={scheme}>
          {(known) => (
            <Answer query={item}>{(whole) => <FilingForm item={whole} scheme={known} onFiled={onFiled} />}</Answer>
          )}
        </Answer>
      </section>
    </>
  )
}
