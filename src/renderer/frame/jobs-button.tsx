import { UnorderedListOutlined } from '@ant-design/icons'
import { Badge, Button, Popover } from 'antd'
import { useTranslation } from 'react-i18next'
import { hasEnded } from '../../core/job.ts'
import { useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { useClient } from '../engine/engine-context.tsx'
import { useJobs } from '../engine/queries.ts'
import { useTell } from '../engine/use-tell.ts'
import { JobRow } from './job-row.tsx'

const mostShown = 8

/** 任务: what runs in the background, and the reading of pages that wait for it. */
export function JobsButton() {
  const { t } = useTranslation()
  const { data: jobs = [] } = useJobs()
  const active = jobs.filter((job) => !hasEnded(job))
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('frame.jobs.title')}
      content={
        <div style={{ width: 400, maxHeight: '70vh', overflow: 'auto' }}>
          <ReadingOffer isReading={active.some((job) => job.kind === 'read')} />
          {jobs.length === 0 && <div className="faint">{t('frame.jobs.empty')}</div>}
          <ul className="rows">
            {jobs.slice(0, mostShown).map((job) => (
              <JobRow key={job.id} job={job} />
            ))}
          </ul>
        </div>
      }
    >
      <Badge count={active.length} size="small" offset={[-8, 4]}>
        <Button
          icon={<UnorderedListOutlined aria-hidden />}
          title={active.length > 0 ? t('frame.jobs.running', { count: active.length }) : t('frame.jobs.title')}
        >
          {t('frame.jobs.title')}
        </Button>
      </Badge>
    </Popover>
  )
}

function ReadingOffer({ isReading }: { readonly isReading: boolean }) {
  const { t } = useTranslation()
  const { counts } = useOpenCatalogue()
  const client = useClient()
  const tell = useTell()
  if (isReading || (counts.unread === 0 && counts.failed === 0)) return null
  const read = (again: boolean) => void tell.attempt(() => client.reading.start({ again }))
  return (
    <div style={{ marginBottom: 12, padding: '10px 12px', background: 'var(--ground)', borderRadius: 4 }}>
      {counts.unread > 0 && (
        <div>
          {t('frame.jobs.unread', { count: counts.unread })}
          <div style={{ marginTop: 6 }}>
            <Button onClick={() => read(false)}>{t('frame.jobs.read')}</Button>
          </div>
        </div>
      )}
      {counts.failed > 0 && (
        <div>
          {t('frame.jobs.readFailed', { count: counts.failed })}
          <Button type="link" onClick={() => read(true)}>
            {t('frame.jobs.readAgain')}
          </Button>
        </div>
      )}
    </div>
  )
}
