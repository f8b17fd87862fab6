import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { type BackupResult, type HealResult, hasEnded, type VerifyResult } from '../../../core/job.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useJobs } from '../../engine/queries.ts'
import { JobProgress } from '../../jobs/job-progress.tsx'
import { ProblemList } from '../../jobs/problem-list.tsx'
import { WholeResult } from '../../jobs/whole-result.tsx'
import { formatInstant } from '../../words/format.ts'

/** A backup, a verification or a mending, the newest unless `id` says which: how it goes, and what it came to. */
export function BackupJob({ kind, id }: { readonly kind: 'backup' | 'verify' | 'heal'; readonly id?: number }) {
  const { t } = useTranslation()
  const { data: jobs = [] } = useJobs()
  const job = jobs.find((one) => (id === undefined ? one.kind === kind : one.id === id))
  if (!job) return null
  if (!hasEnded(job)) return <JobProgress job={job} title={t(`backup.job.${kind}`)} />
  if (job.state === 'cancelled') {
    return <Alert style={{ marginBottom: 16 }} type="info" showIcon closable title={t('backup.job.cancelled')} />
  }
  if (job.failure) {
    const { message } = job.failure
    return <Alert style={{ marginBottom: 16 }} type="error" showIcon closable role="alert" title={message} />
  }
  return (
    job.result && (
      <WholeResult key={job.id} id={job.id}>
        {(result) => {
          if (result.kind === 'backup') return <Made result={result} at={job.endedAt} />
          if (result.kind === 'heal') return <Healed result={result} />
          return result.kind === 'verify' && <Verified result={result} />
        }}
      </WholeResult>
    )
  )
}

function Made({ result, at }: { readonly result: BackupResult; readonly at: string | null }) {
  const { t } = useTranslation()
  const { branches, folder } = useOpenCatalogue()
  const branch = branches[0]?.name ?? ''
  const { items, originals, copied, seconds, damaged, removed, warnings } = result
  const isWhole = damaged.length === 0
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type={!isWhole ? 'error' : warnings.length > 0 ? 'warning' : 'success'}
      showIcon
      closable
      title={
        isWhole
          ? t('backup.job.done', { items, originals, copied, seconds })
          : t('backup.job.doneLacking', { count: damaged.length })
      }
      description={[
        ...(at === null ? [] : [t('backup.job.made', { at: formatInstant(at), branch, folder })]),
        t(isWhole ? 'backup.job.doneCheck' : 'backup.job.doneLackingNext'),
        ...(removed.length > 0 ? [t('backup.job.cleared', { count: removed.length })] : []),
        ...warnings,
      ].map((text) => <div key={text}>{text}</div>)}
    />
  )
}

function Healed({ result: { healed, lacking, databaseSound } }: { readonly result: HealResult }) {
  const { t } = useTranslation()
  const isWhole = lacking.length === 0 && databaseSound
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type={isWhole ? 'success' : 'error'}
      showIcon
      closable
      title={t('backup.health.healed', { count: healed.length })}
      description={
        <>
          {lacking.length > 0 && <div>{t('backup.health.lacking', { count: lacking.length })}</div>}
          {!databaseSound && <div>{t('backup.health.databaseDamaged')}</div>}
        </>
      }
    />
  )
}

function Verified({ result: { of, ok, checked, problems } }: { readonly result: VerifyResult }) {
  const { t } = useTranslation()
  const part = of === 'catalogue' ? 'health' : 'job'
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type={ok ? 'success' : 'error'}
      showIcon
      closable
      title={ok ? t(`backup.${part}.verified`, { checked }) : t(`backup.${part}.problems`, { count: problems.length })}
      description={
        ok ? null : (
          <>
            {t(`backup.${part}.problemsNext`)}
            <ProblemList problems={problems} />
          </>
        )
      }
    />
  )
}
