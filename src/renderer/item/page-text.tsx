import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageText as Known, PageSummary } from '../../core/catalogue/page.ts'
import { Answer } from '../engine/answer.tsx'
import { usePageText } from '../engine/queries.ts'
import { useCopy } from '../engine/use-copy.ts'
import { formatInstant } from '../words/format.ts'
import { CorrectionForm } from './correction-form.tsx'
import './page-text.css'

/** The text of the page that is shown, where it comes from, and the way to correct it. */
export function PageText({ page }: { readonly page: PageSummary | undefined }) {
  const { t } = useTranslation()
  const text = usePageText(page?.id ?? null)
  if (!page) return <p className="pad faint">{t('item.viewer.none')}</p>
  return <Answer query={text}>{(known) => <Shown key={page.id} page={page} known={known} />}</Answer>
}

function Shown({ page, known }: { readonly page: PageSummary; readonly known: Known }) {
  const { t } = useTranslation()
  const copy = useCopy()
  const [isEditing, setEditing] = useState(false)
  if (isEditing) return <CorrectionForm pageId={page.id} known={known} close={() => setEditing(false)} />
  const { correction } = known
  const isEmpty = known.text.trim() === ''
  const hasText = correction !== null || page.source === 'layer' || page.source === 'recognised'
  return (
    <div className="pad">
      <p className="faint" style={{ marginTop: 0 }}>
        {correction
          ? t('item.text.correctedBy', { by: correction.by, at: formatInstant(correction.at) })
          : t(`item.text.source.${page.source}`, { reason: page.failure ?? '' })}
      </p>
      <div className="text-actions">
        <Button onClick={() => setEditing(true)}>{t('item.text.correct')}</Button>
        {!isEmpty && (
          <Button onClick={() => copy({ text: known.text }, t('item.text.copied'))}>{t('item.text.copy')}</Button>
        )}
      </div>
      {hasText && isEmpty && <p>{t('item.text.empty')}</p>}
      <div className="page-text">{known.text}</div>
      {correction && known.read.trim() !== '' && (
        <details>
          <summary>{t('item.text.read')}</summary>
          <div className="page-text faint">{known.read}</div>
        </details>
      )}
    </div>
  )
}
