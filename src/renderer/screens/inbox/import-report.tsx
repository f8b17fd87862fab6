import { useIsFetching } from '@tanstack/react-query'
import { Alert, Button, Progress } from 'antd'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasEnded } from '../../../core/job.ts'
import type { BriefJob } from '../../../core/job-brief.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useJobs } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { describeResult } from '../../jobs/job-result.ts'
import { OutcomeList } from './outcome-list.tsx'

interface Props {
  readonly jobId: number
  close(): void
}

/** How an import goes, and what became of each file. */
export function ImportReport({ jobId, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { counts } = useOpenCatalogue()
  const { data: jobs = [] } = useJobs()
  const [isOpen, setOpen] = useState(false)
  const [isTold, setTold] = useState(false)
  const job = jobs.find(({ id }) => id === jobId)
  // What it came to is said once the list beside it knows of it.
  const isBehind = useIsFetching({ queryKey: ['items'] }) + useIsFetching({ queryKey: ['catalogue'] }) > 0
  const isOver = job !== undefined && hasEnded(job) && (isTold || !isBehind)
  useEffect(() => {
    if (isOver) setTold(true)
  }, [isOver])
  if (!job) return null
  const isReading = jobs.some((one) => one.kind === 'read' && !hasEnded(one))
  return (
    <Alert
      banner
      type={isOver ? toTone(job) : 'info'}
      title={
        <>
          <strong>{isOver ? toTitle(job, t) : t('inbox.result.running')}</strong>
          <span style={{ marginInlineStart: 12 }}>
            {isOver && (job.result ? describeResult(t, job.result) : job.failure?.message)}
          </span>
          {!isOver && (
            <Progress percent={job.total === 0 ? 0 : Math.floor((job.done / job.total) * 100)} size="small" />
          )}
          {isOpen && <OutcomeList jobId={jobId} />}
        </>
      }
      closable={isOver ? { onClose: close } : false}
      action={
        isOver ? (
          <>
            {counts.unread > 0 && !isReading && (
              <Button size="small" onClick={() => void tell.attempt(() => client.reading.start({}))}>
                {t('inbox.result.read', { count: counts.unread })}
              </Button>
            )}
            <Button type="link" size="small" onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
              {t(isOpen ? 'inbox.result.hide' : 'inbox.result.detail')}
            </Button>
          </>
        ) : (
          <Button onClick={() => void tell.attempt(() => client.jobs.cancel({ id: jobId }))}>
            {t('common.cancel')}
          </Button>
        )
      }
    />
  )
}

function toTone(job: BriefJob): 'info' | 'success' | 'warning' | 'error' {
  if (job.state === 'failed') return 'error'
  if (job.state === 'cancelled') return 'warning'
  if (job.state !== 'done') return 'info'
  return job.result?.kind === 'import' && job.result.failed.total > 0 ? 'warning' : 'success'
}

function toTitle(job: BriefJob, t: TFunction): string {
  if (job.state === 'waiting' || job.state === 'running') return t('inbox.result.running')
  return t(`inbox.result.${job.state}`)
}
