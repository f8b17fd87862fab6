import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { countCovered } from '../../../core/bundle/covered.ts'
import { type ExportResult, hasEnded } from '../../../core/job.ts'
import { useBundles } from '../../engine/bundle-queries.ts'
import { useJobs } from '../../engine/queries.ts'
import { JobProgress } from '../../jobs/job-progress.tsx'
import { WholeResult } from '../../jobs/whole-result.tsx'
import { formatBytes } from '../../words/format.ts'
import { BundleActs } from './bundle-acts.tsx'

/** The newest bundle in the making: how it goes while it runs, and what it came to. */
export function RunningJob() {
  const { t } = useTranslation()
  const { data: jobs = [] } = useJobs()
  const job = jobs.find(({ kind }) => kind === 'export')
  if (!job) return null
  if (!hasEnded(job)) return <JobProgress job={job} title={t('bundle.making')} />
  if (job.failure) {
    return <Alert style={{ marginBottom: 16 }} type="error" showIcon closable title={job.failure.message} />
  }
  if (!job.result) return null
  return (
    <WholeResult key={job.id} id={job.id}>
      {(result) =>
        result.kind === 'export' && (
          <Alert
            style={{ marginBottom: 16 }}
            type={result.warnings.length > 0 ? 'warning' : 'success'}
            showIcon
            closable
            title={t('bundle.finished', { folder: result.folder })}
            description={hasMore(result) && <Outcome result={result} />}
            action={<Acts folder={result.folder} />}
          />
        )
      }
    </WholeResult>
  )
}

/** The list of bundles that offers the same lies below what the next one would hold, out of sight. */
function Acts({ folder }: { readonly folder: string }) {
  const bundle = useBundles().data?.find((each) => each.folder === folder)
  if (!bundle) return null
  return (
    <span style={{ display: 'inline-flex', gap: 8 }}>
      <BundleActs bundle={bundle} />
    </span>
  )
}

function hasMore({ before, covered, reduced, warnings }: ExportResult): boolean {
  return before !== null || reduced > 0 || covered.length > 0 || warnings.length > 0
}

function Outcome({
  result: { bytes, before, imageDpi, covered, reduced, warnings },
}: {
  readonly result: ExportResult
}) {
  const { t } = useTranslation()
  return (
    <>
      {before !== null && <p>{t('bundle.fitted', { before: formatBytes(before), after: formatBytes(bytes) })}</p>}
      {reduced > 0 && imageDpi !== null && <p>{t('bundle.reduced', { count: reduced, dpi: imageDpi })}</p>}
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
