import { Button, Progress } from 'antd'
import { useTranslation } from 'react-i18next'
import { hasEnded } from '../../core/job.ts'
import type { BriefJob } from '../../core/job-brief.ts'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { FailedFiles } from '../jobs/failed-files.tsx'
import { describeResult } from '../jobs/job-result.ts'
import { estimateSecondsLeft, formatTimeLeft } from '../jobs/time-left.ts'
import { StatusTag, type Tone } from '../ui/status-tag.tsx'

const tones: Readonly<Record<BriefJob['state'], Tone>> = {
  waiting: 'quiet',
  running: 'ask',
  done: 'good',
  failed: 'bad',
  cancelled: 'quiet',
}

/** One job: what it is at, how far, how long still, and a way to stop it. */
export function JobRow({ job }: { readonly job: BriefJob }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const pauseOrGoOn = job.isPaused ? client.jobs.goOn : client.jobs.pause
  const left = job.isPaused ? null : estimateSecondsLeft(job, Date.now())
  return (
    <li className="parted">
      <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
        <strong>{t(`frame.jobs.kind.${job.kind}`)}</strong>
        <StatusTag tone={job.isPaused ? 'quiet' : tones[job.state]}>
          {t(job.isPaused ? 'frame.jobs.paused' : `frame.jobs.state.${job.state}`)}
        </StatusTag>
        {!hasEnded(job) && (
          <span style={{ display: 'flex', gap: 8, marginInlineStart: 'auto' }}>
            {job.canPause && (
              <Button size="small" onClick={() => void tell.attempt(() => pauseOrGoOn({ id: job.id }))}>
                {t(job.isPaused ? 'frame.jobs.goOn' : 'frame.jobs.pause')}
              </Button>
            )}
            <Button size="small" onClick={() => void tell.attempt(() => client.jobs.cancel({ id: job.id }))}>
              {t('common.cancel')}
            </Button>
          </span>
        )}
      </div>
      {job.state === 'running' && (
        <>
          <Progress
            percent={job.total === 0 ? 0 : Math.floor((job.done / job.total) * 100)}
            size="small"
            aria-label={t(`frame.jobs.kind.${job.kind}`)}
          />
          <div className="faint" style={{ display: 'flex', justifyContent: 'space-between', fontSize: '0.87rem' }}>
            <span>{t('frame.jobs.progress', { done: job.done, total: job.total })}</span>
            {left !== null && <span>{formatTimeLeft(t, left)}</span>}
          </div>
        </>
      )}
      {job.note !== '' && !hasEnded(job) && <div className="faint">{job.note}</div>}
      {job.isPaused && (
        <div className="faint">
          {t(job.state === 'running' ? 'frame.jobs.pausedWhileOpen' : 'frame.jobs.pausedForLong')}
        </div>
      )}
      {job.result && <div className="faint">{describeResult(t, job.result)}</div>}
      {job.result?.kind === 'import' && <FailedFiles jobId={job.id} failed={job.result.failed} />}
      {job.failure && <div style={{ color: 'var(--red)' }}>{job.failure.message}</div>}
    </li>
  )
}
