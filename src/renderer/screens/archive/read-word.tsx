import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../../../core/catalogue/item.ts'

/** How much of an item can be searched, in a word; plain, as a list draws hundreds while one scrolls. */
export function ReadWord({ item: { images, read } }: { readonly item: Pick<ItemSummary, 'images' | 'read'> }) {
  const { t } = useTranslation()
  if (images === 0) return <span className="guess">{t('item.readState.noImages')}</span>
  if (read === 0) return <span className="faint">{t('item.readState.none')}</span>
  if (read < images) return <span className="guess">{t('item.readState.part', { read, images })}</span>
  return <span>{t('item.readState.all')}</span>
}
