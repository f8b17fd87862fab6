import { Alert, Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import type { BriefJob } from '../../core/job-brief.ts'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { estimateSecondsLeft, formatTimeLeft } from './time-left.ts'

/** How far a running job is, with a way to stop it. */
export function JobProgress({ job, title }: { readonly job: BriefJob; readonly title: string }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const left = estimateSecondsLeft(job, Date.now())
  return (
    <Alert
      style={{ marginBottom: 16 }}
      type="info"
      title={title}
      description={
        <>
          <Progress percent={job.total === 0 ? 0 : Math.floor((job.done / job.total) * 100)} aria-label={title} />
          <div style={{ display: 'flex', justifyContent: 'space-between', gap: 16 }}>
            <span style={{ overflowWrap: 'anywhere' }}>{job.note}</span>
            {left !== null && <span>{formatTimeLeft(t, left)}</span>}
          </div>
        </>
      }
      action={
        <Button onClick={() => void tell.attempt(() => client.jobs.cancel({ id: job.id }))}>
          {t('common.cancel')}
        </Button>
      }
    />
  )
}
