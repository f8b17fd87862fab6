import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BundleAsked, BundleRecord } from '../../../core/bundle/contents.ts'
import { Answer } from '../../engine/answer.tsx'
import { useBundles } from '../../engine/bundle-queries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatBytes, formatInstant } from '../../words/format.ts'
import { BundleActs } from './bundle-acts.tsx'
import { CompareDialog } from './compare-dialog.tsx'

interface Props {
  /** Sets the scope to that of a bundle made before. */
  again(asked: BundleAsked): void
}

/** The list of bundles made, each to be opened, verified, made again, or compared with a later one. */
export function MadeBundles({ again }: Props) {
  const { t } = useTranslation()
  const bundles = useBundles()
  return (
    <Card title={t('bundle.made')}>
      <Answer query={bundles}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('bundle.madeEmpty')} next={t('bundle.madeEmptyNext')} />
          ) : (
            <ul className="rows" aria-label={t('bundle.made')}>
              {list.map((bundle) => (
                <MadeBundle
                  key={bundle.id}
                  bundle={bundle}
                  later={list.filter(({ id }) => id > bundle.id)}
                  again={again}
                />
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  )
}

function MadeBundle({
  bundle,
  later,
  again,
}: Props & { readonly bundle: BundleRecord; readonly later: readonly BundleRecord[] }) {
  const { t } = useTranslation()
  const [isComparing, setComparing] = useState(false)
  const { title, asked, items, pages, bytes, fingerprint, folder, madeAt } = bundle
  return (
    <li className="parted" style={{ display: 'flex', gap: 16 }}>
      <div style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <strong>{title}</strong>
        <div className="faint">
          {t('common.items', { count: items })} · {t('common.pages', { count: pages })} · {formatBytes(bytes)} ·{' '}
          {asked === null || asked.madeBy === ''
            ? t('bundle.madeAt', { at: formatInstant(madeAt) })
            : t('bundle.madeByAt', { by: asked.madeBy, at: formatInstant(madeAt) })}
        </div>
        <div>{folder}</div>
        <div className="faint" style={{ fontSize: '0.87rem' }}>
          {t('bundle.fingerprint')} <span className="code">{fingerprint}</span>
        </div>
      </div>
      <div style={{ display: 'flex', gap: 8, alignItems: 'start' }}>
        <BundleActs bundle={bundle} />
        {asked && (
          <>
            <Button onClick={() => setComparing(true)}>{t('bundle.compare')}</Button>
            <Button onClick={() => again(asked)}>{t('bundle.again')}</Button>
          </>
        )}
      </div>
      {isComparing && <CompareDialog bundle={bundle} later={later} close={() => setComparing(false)} />}
    </li>
  )
}
