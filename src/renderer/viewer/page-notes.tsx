import { ExclamationCircleOutlined } from '@ant-design/icons'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { PageSummary } from '../../core/catalogue/page.ts'

/** What to look at in a page. */
export function PageNotes({ page }: { readonly page: PageSummary | undefined }) {
  const { t } = useTranslation()
  if (!page || page.flags.length === 0) return null
  return (
    <ul className="viewer-notes">
      {toNotes(page, t).map((note) => (
        <li key={note}>
          <ExclamationCircleOutlined aria-hidden /> {note}
        </li>
      ))}
    </ul>
  )
}

function toNotes({ flags, sameAs }: PageSummary, t: TFunction): string[] {
  return flags.map((flag) => {
    if (flag !== 'repeated') return t(`item.flag.${flag}`)
    const { by, title, page } = sameAs ?? { by: 'text', title: null, page: 0 }
    if (title === null) return t('item.flag.repeated.here', { page })
    return by === 'picture'
      ? t('item.flag.repeated.elsewhere', { title, page })
      : t('item.flag.repeated.nearly', { title, page })
  })
}
