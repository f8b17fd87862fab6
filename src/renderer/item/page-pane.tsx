import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../core/catalogue/item.ts'
import type { PageSummary } from '../../core/catalogue/page.ts'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { usePageText } from '../engine/queries.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageViewer } from '../ui/page-viewer.tsx'
import { findBoxes } from './marks.ts'

interface Props {
  readonly item: Item
  /** Counts from 1. */
  readonly page: number
  onPage(page: number): void
  /** Words to mark on the image. */
  readonly query?: string
}

/** A page of an item, with the words of a query marked. */
export function PagePane({ item, page, onPage, query = '' }: Props) {
  const { t } = useTranslation()
  const { uuid } = useOpenCatalogue()
  const shown = item.pages[page - 1]
  const text = usePageText(query === '' ? null : (shown?.id ?? null))
  if (!shown) return <EmptyState title={t('item.viewer.none')} next={t('item.viewer.broken')} />
  return (
    <PageViewer
      words={{
        label: t('item.viewer.label'),
        previous: t('item.viewer.previous'),
        next: t('item.viewer.next'),
        position: t('item.viewer.position', { page, count: item.pages.length }),
        zoom: t('item.viewer.zoom'),
        fit: t('item.viewer.fit'),
        width: t('item.viewer.width'),
        full: t('item.viewer.full'),
        alt: t('item.viewer.alt', { title: item.title, page }),
        broken: t('item.viewer.broken'),
      }}
      // The catalogue's name keeps pages of two catalogues apart in the window's cache.
      source={`app://ledger/page/${shown.id}?of=${uuid}`}
      page={page}
      pageCount={item.pages.length}
      onPage={onPage}
      notes={toNotes(shown, t)}
      marks={text.data ? findBoxes(text.data, query) : []}
    />
  )
}

/** What to look at in a page, in words. */
function toNotes({ flags, sameAs }: PageSummary, t: TFunction): string[] {
  return flags.map((flag) => {
    if (flag !== 'repeated') return t(`item.flag.${flag}`)
    const { title, page } = sameAs ?? { title: null, page: 0 }
    return title === null ? t('item.flag.repeated.here', { page }) : t('item.flag.repeated.elsewhere', { title, page })
  })
}
