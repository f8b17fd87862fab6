import { CloseOutlined } from '@ant-design/icons'
import { Button, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { useCatalogueActions } from '../../engine/catalogue-context.tsx'
import { useEngine } from '../../engine/engine-context.tsx'
import { useRecent } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'

/** The catalogues opened last, the latest first; nothing where there are none. */
export function RecentCatalogues() {
  const { t } = useTranslation()
  const { host } = useEngine()
  const { open } = useCatalogueActions()
  const tell = useTell()
  const recent = useRecent()
  const { catalogues = [] } = recent.data ?? {}
  if (catalogues.length === 0) return null
  const forget = async (folder: string) => {
    await tell.attempt(() => host.forgetRecent({ folder }))
    await recent.refetch()
  }
  return (
    <Card title={t('welcome.recent.title')} style={{ marginBottom: 20 }}>
      <ul className="rows" aria-label={t('welcome.recent.title')}>
        {catalogues.map(({ folder, branch, isThere }) => (
          <li key={folder} style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
            <div style={{ flex: 1, minWidth: 0 }}>
              <strong>{branch}</strong>
              <div className="faint" style={{ overflowWrap: 'anywhere' }}>
                {folder}
              </div>
              {!isThere && <div style={{ color: 'var(--bad)' }}>{t('welcome.recent.gone')}</div>}
            </div>
            {isThere ? (
              <Button onClick={() => void tell.attempt(() => open(folder))}>{t('welcome.recent.open')}</Button>
            ) : (
              <Button icon={<CloseOutlined aria-hidden />} onClick={() => void forget(folder)}>
                {t('welcome.recent.forget')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
