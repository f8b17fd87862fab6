import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type BatchRow, type BatchValues, isEmpty } from '../../core/batch/batch.ts'
import { useClient } from '../engine/engine-context.tsx'
import './batch.css'

/** So many are listed one by one. */
const mostListed = 30

export function useBatchPreview(ids: readonly number[], values: BatchValues) {
  const client = useClient()
  return useQuery({
    queryKey: ['items', 'batch', ids, values],
    queryFn: () => client.batches.preview({ ids: [...ids], values }),
    enabled: !isEmpty(values),
    gcTime: 0,
  })
}

/** What would become of each item. */
export function BatchPreview({ rows }: { readonly rows: readonly BatchRow[] }) {
  const { t } = useTranslation()
  const changed = rows.filter(({ changes }) => changes.length > 0)
  const refused = rows.filter(({ refusal }) => refusal !== null)
  return (
    <section aria-label={t('batch.preview')} className="batch-preview">
      {refused.length > 0 && (
        <div className="guess">
          {t('batch.refused', { count: refused.length })}
          {[...new Set(refused.map(({ refusal }) => refusal))].join(t('common.clauseMark'))}
        </div>
      )}
      {changed.length === 0 && <p className="faint">{t('batch.none')}</p>}
      <ul className="rows">
        {changed.slice(0, mostListed).map(({ id, code, title, changes, keeps }) => (
          <li key={id} className="parted">
            <div>
              {title || t('common.untitled')} <span className="faint">{code}</span>
            </div>
            {changes.map(({ field, before, after }) => (
              <div key={field}>
                <span className="faint">{t(`batch.field.${field}`)}</span>{' '}
                {t('batch.change', { before: before || t('batch.nothing'), after: after || t('batch.nothing') })}
              </div>
            ))}
            {keeps && <div className="guess">{t('batch.keeps', keeps)}</div>}
          </li>
        ))}
      </ul>
      {changed.length > mostListed && (
        <p className="faint">{t('batch.more', { count: changed.length - mostListed })}</p>
      )}
    </section>
  )
}
