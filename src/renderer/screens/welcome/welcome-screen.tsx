import { Alert, Button, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import type { FailureReport } from '../../../core/failure.ts'
import { RestoreFromPlace } from '../../backup/restore-from-place.tsx'
import { useCatalogueActions } from '../../engine/catalogue-context.tsx'
import { useEngine } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { LanguageChoice } from '../../theme/language-choice.tsx'
import { NewCatalogueForm } from './new-catalogue-form.tsx'
import { RecentCatalogues } from './recent-catalogues.tsx'
import { SampleCard } from './sample-card.tsx'

/** What is shown while no catalogue is open. `problem`: why the last one did not open. */
export function WelcomeScreen({ problem }: { readonly problem: FailureReport | null }) {
  const { t } = useTranslation()
  const { host } = useEngine()
  const { open } = useCatalogueActions()
  const tell = useTell()
  const choose = () =>
    tell.attempt(async () => {
      const { path } = await host.chooseCatalogue({})
      if (path !== null) await open(path)
    })
  return (
    <main style={{ height: '100%', overflow: 'auto', background: 'var(--ground)' }}>
      <div style={{ maxWidth: 880, margin: '0 auto', padding: '32px 24px' }}>
        <div style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between' }}>
          <h1 style={{ margin: 0, fontSize: '2.13rem', color: 'var(--red)' }}>{t('common.app')}</h1>
          <LanguageChoice />
        </div>
        <p style={{ margin: '8px 0 28px', fontSize: '1.07rem' }}>{t('welcome.lead')}</p>
        {problem && (
          <Alert
            type="warning"
            showIcon
            style={{ marginBottom: 20 }}
            title={t('welcome.lastProblem')}
            description={problem.message}
          />
        )}
        <RecentCatalogues />
        <div style={{ display: 'grid', gridTemplateColumns: '3fr 2fr', gap: 20, alignItems: 'start' }}>
          <Card title={t('welcome.create.title')}>
            <NewCatalogueForm />
          </Card>
          <div style={{ display: 'grid', gap: 20 }}>
            <Card title={t('welcome.open.title')}>
              <p style={{ marginTop: 0 }}>{t('welcome.open.text')}</p>
              <Button onClick={() => void choose()}>{t('welcome.open.submit')}</Button>
            </Card>
            <SampleCard />
            <Card title={t('backup.restore.fromBackup')}>
              <RestoreFromPlace />
            </Card>
          </div>
        </div>
      </div>
    </main>
  )
}
