import { Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ActivityKind } from '../../core/catalogue/activity.ts'
import { StatusTag } from '../ui/status-tag.tsx'

/** The kinds of an activity; of several, that it was held as one. */
export function KindTags({ kinds }: { readonly kinds: readonly ActivityKind[] }) {
  const { t } = useTranslation()
  return (
    <span style={{ display: 'inline-flex', flexWrap: 'wrap', gap: 6 }}>
      {kinds.map((kind) => (
        <Tag key={kind} variant="outlined" style={{ marginInlineEnd: 0 }}>
          {t(`common.activity.${kind}`)}
        </Tag>
      ))}
      {kinds.length > 1 && (
        <span title={t('activities.mergedHint')}>
          <StatusTag tone="ask">{t('activities.merged')}</StatusTag>
        </span>
      )}
    </span>
  )
}
