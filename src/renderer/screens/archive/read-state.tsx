import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../../../core/catalogue/item.ts'
import { StatusTag } from '../../ui/status-tag.tsx'

/** How much of an item can be searched. */
export function ReadState({ item: { images, read } }: { readonly item: Pick<ItemSummary, 'images' | 'read'> }) {
  const { t } = useTranslation()
  if (images === 0) return <StatusTag tone="warn">{t('item.readState.noImages')}</StatusTag>
  if (read === 0) return <StatusTag tone="quiet">{t('item.readState.none')}</StatusTag>
  if (read < images) return <StatusTag tone="ask">{t('item.readState.part', { read, images })}</StatusTag>
  return <StatusTag tone="good">{t('item.readState.all')}</StatusTag>
}
