import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { countCovered } from '../../../core/bundle/covered.ts'
import { type ExportResult, hasEnded, type JobKind } from '../../../core/job.ts'
import { useJobs } from '../../engine/queries.ts'
import { JobProgress } from '../../jobs/job-progress.tsx'
import { VerifyReport } from './verify-report.tsx'

/** The newest job of a kind: how it goes while it runs, and what it came to. */
export function RunningJob({ kind }: { readonly kind: JobKind & ('export' | 'verify') }) {
  const { t } = useTranslation()
  const { data: jobs = [] } = useJobs()
  const job = jobs.find((one) => one.kind === kind)
  if (!job) return null
  if (!hasEnded(job))
    return <JobProgress job={job} title={t(kind === 'export' ? 'bundle.making' : 'bundle.verifying')} />
  if (job.failure) {
    return <Alert style={{ marginBottom: 16 }} type="error" showIcon closable title={job.failure.message} />
  }
  if (job.result?.kind === 'verify' && job.result.of === 'bundle')
    return <VerifyReport key={job.id} result={job.result} />
  if (job.result?.kind !== 'export') return null
  return (
    <Alert
      key={job.id}
      style={{ marginBottom: 16 }}
      type={job.result.warnings.length > 0 ? 'warning' : 'success'}
      showIcon
      closable
      title={t('bundle.finished', { folder: job.result.folder })}
      description={<Outcome result={job.result} />}
    />
  )
}

function Outcome({ result: { covered, warnings } }: { readonly result: ExportResult }) {
  const { t } = useTranslation()
  return (
    <>
      {covered.length > 0 && <p>{t('bundle.covered', countCovered(covered))}</p>}
      {warnings.length > 0 && <Warnings warnings={warnings} />}
    </>
  )
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  const { t } = useTranslation()
  return (
    <>
      {t('bundle.warnings')}
      <ul style={{ margin: 0 }}>
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </>
  )
}
