import { Button, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BundleRecord } from '../../../core/bundle/contents.ts'
import { Answer } from '../../engine/answer.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useBundles } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatBytes, formatInstant } from '../../words/format.ts'

export function MadeBundles() {
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
                <MadeBundle key={bundle.id} bundle={bundle} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Card>
  )
}

function MadeBundle({ bundle }: { readonly bundle: BundleRecord }) {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const tell = useTell()
  const { id, branch, year, items, pages, bytes, fingerprint, folder, madeAt } = bundle
  return (
    <li className="parted" style={{ display: 'flex', gap: 16 }}>
      <div style={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <strong>
          {branch ?? t('common.allBranches')} · {year === null ? t('common.allYears') : t('common.yearOf', { year })}
        </strong>
        <div className="faint">
          {t('common.items', { count: items })} · {t('common.pages', { count: pages })} · {formatBytes(bytes)} ·{' '}
          {t('bundle.madeAt', { at: formatInstant(madeAt) })}
        </div>
        <div>{folder}</div>
        <div className="faint" style={{ fontSize: 13 }}>
          {t('bundle.fingerprint')} <span className="code">{fingerprint}</span>
        </div>
      </div>
      <div style={{ display: 'flex', gap: 8, alignItems: 'start' }}>
        <Button onClick={() => void tell.attempt(() => host.openBundle({ id }))}>{t('bundle.openFolder')}</Button>
        <Button onClick={() => void tell.attempt(() => client.verify.start({ path: folder }))}>
          {t('bundle.verify')}
        </Button>
      </div>
    </li>
  )
}
