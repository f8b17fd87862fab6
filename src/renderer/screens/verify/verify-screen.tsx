import { FolderOpenOutlined } from '@ant-design/icons'
import { Alert, Button, Card } from 'antd'
import { useTranslation } from 'react-i18next'
import { hasEnded } from '../../../core/job.ts'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useJobs } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { JobProgress } from '../../jobs/job-progress.tsx'
import { WholeResult } from '../../jobs/whole-result.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { VerifyReport } from './verify-report.tsx'

/** 验包: whether a bundle is complete and unaltered, and whose signature it bears. */
export function VerifyScreen() {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const tell = useTell()
  const { data: jobs = [] } = useJobs()
  const newest = jobs.find(
    ({ kind, result }) => kind === 'verify' && (result?.kind !== 'verify' || result.of === 'bundle'),
  )
  const isRunning = newest !== undefined && !hasEnded(newest)
  const choose = () =>
    tell.attempt(async () => {
      const { path } = await host.chooseBundle({})
      if (path !== null) await client.verify.start({ path })
    })
  return (
    <div className="screen">
      <div className="bar">
        <Button
          type="primary"
          icon={<FolderOpenOutlined aria-hidden />}
          disabled={isRunning}
          onClick={() => void choose()}
        >
          {t('verify.choose')}
        </Button>
        <span className="faint">{t('verify.note')}</span>
      </div>
      <div style={{ flex: 1, overflow: 'auto', padding: '16px 20px' }}>
        {newest === undefined ? (
          <Card>
            <EmptyState title={t('verify.empty')} next={t('verify.emptyNext')} />
          </Card>
        ) : isRunning ? (
          <JobProgress job={newest} title={t('verify.running')} />
        ) : newest.failure ? (
          <Alert type="error" showIcon title={newest.failure.message} />
        ) : newest.result?.kind === 'verify' ? (
          <WholeResult id={newest.id}>
            {(result) => result.kind === 'verify' && <VerifyReport result={result} />}
          </WholeResult>
        ) : (
          <Alert type="info" showIcon title={t('verify.cancelled')} />
        )}
      </div>
    </div>
  )
}
