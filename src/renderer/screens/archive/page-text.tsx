import { useTranslation } from 'react-i18next'
import type { PageSummary } from '../../../core/catalogue/page.ts'
import { Answer } from '../../engine/answer.tsx'
import { usePageText } from '../../engine/queries.ts'

/** The text of the page that is shown, and where it comes from. */
export function PageText({ page }: { readonly page: PageSummary | undefined }) {
  const { t } = useTranslation()
  const text = usePageText(page?.id ?? null)
  if (!page) return <p className="pad faint">{t('item.viewer.none')}</p>
  return (
    <div className="pad">
      <p className="faint" style={{ marginTop: 0 }}>
        {t(`item.text.source.${page.source}`, { reason: page.failure ?? '' })}
      </p>
      <Answer query={text}>
        {(known) =>
          known.text.trim() === '' ? (
            <p>{page.source === 'waiting' || page.source === 'failed' ? '' : t('item.text.empty')}</p>
          ) : (
            <div style={{ whiteSpace: 'pre-wrap', lineHeight: 1.8, userSelect: 'text' }}>{known.text}</div>
          )
        }
      </Answer>
    </div>
  )
}
