import { FolderOutlined } from '@ant-design/icons'
import { Alert, Button, Descriptions } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../core/backup/backup.ts'
import { hasEnded } from '../../core/job.ts'
import { Modal } from '../dialog/modal.tsx'
import { Answer } from '../engine/answer.tsx'
import { useClient, useEngine } from '../engine/engine-context.tsx'
import { useJobs } from '../engine/queries.ts'
import { useToday } from '../engine/today.tsx'
import { useTell } from '../engine/use-tell.ts'
import { JobProgress } from '../jobs/job-progress.tsx'
import { WholeResult } from '../jobs/whole-result.tsx'
import { formatBytes, formatInstant } from '../words/format.ts'
import { formatAge } from './backup-age.ts'
import { useChangesSince } from './queries.ts'
import { RestoredNotice } from './restored-notice.tsx'

interface Props {
  readonly backup: Backup
  /** Whether a catalogue is open that it may be a backup of. */
  readonly isOpen: boolean
  close(): void
}

/** Says what a backup holds and what it does not, and makes a catalogue of it in a new folder. */
export function RestoreDialog({ backup, isOpen, close }: Props) {
  const { t } = useTranslation()
  const today = useToday()
  const client = useClient()
  const { host } = useEngine()
  const tell = useTell()
  const { data: jobs = [] } = useJobs()
  const [folder, setFolder] = useState<string | null>(null)
  const [jobId, setJobId] = useState<number | null>(null)
  const job = jobs.find(({ id }) => id === jobId)
  const isRunning = job !== undefined && !hasEnded(job)
  const result = job?.result ?? null

  const choose = () =>
    tell.attempt(async () => {
      const { path } = await host.chooseRestorePlace({ branch: backup.branches[0] ?? '', on: today })
      if (path !== null) setFolder(path)
    })
  const start = () =>
    tell.attempt(async () => {
      if (folder === null) return
      setJobId((await client.backups.restore({ backup: backup.folder, folder })).jobId)
    })

  return (
    <Modal
      open
      width={680}
      title={t('backup.restore.title')}
      onCancel={close}
      closable={!isRunning}
      mask={{ closable: false }}
      keyboard={!isRunning}
      okText={t('backup.restore.start')}
      okButtonProps={{ disabled: folder === null || isRunning }}
      cancelButtonProps={{ disabled: isRunning }}
      onOk={() => void start()}
      {...(result && { footer: null })}
    >
      <p style={{ marginTop: 0 }}>{t('backup.restore.lead')}</p>
      <Held backup={backup} />
      {backup.damaged > 0 && (
        <Alert
          type="warning"
          showIcon
          style={{ marginTop: 12 }}
          title={t('backup.restore.lacking', { count: backup.damaged })}
        />
      )}
      {isOpen && !result && <Since backup={backup} />}
      {!result && (
        <div style={{ display: 'flex', alignItems: 'center', gap: 12, margin: '12px 0' }}>
          <span style={{ whiteSpace: 'nowrap' }}>{t('backup.restore.folder')}</span>
          <Button icon={<FolderOutlined aria-hidden />} disabled={isRunning} onClick={() => void choose()}>
            {t('backup.restore.choose')}
          </Button>
          <span className="faint" style={{ overflowWrap: 'anywhere' }}>
            {folder ?? t('backup.restore.notChosen')}
          </span>
        </div>
      )}
      {isRunning && <JobProgress job={job} title={t('backup.restore.running')} />}
      {job?.state === 'cancelled' && <Alert type="info" showIcon title={t('backup.restore.cancelled')} />}
      {job?.failure && <Alert type="error" showIcon role="alert" title={job.failure.message} />}
      {job && result && (
        <WholeResult id={job.id}>
          {(whole) => whole.kind === 'restore' && <RestoredNotice result={whole} close={close} />}
        </WholeResult>
      )}
    </Modal>
  )
}

/** What the open catalogue holds that the backup does not. */
function Since({ backup }: { readonly backup: Backup }) {
  const { t } = useTranslation()
  const since = useChangesSince(backup.folder)
  return (
    <div style={{ margin: '12px 0' }}>
      <Answer query={since}>
        {({ changes }) =>
          changes === null
            ? t('backup.restore.foreign')
            : t(changes === 0 ? 'backup.restore.sinceNone' : 'backup.restore.since', { count: changes })
        }
      </Answer>
    </div>
  )
}

function Held({ backup }: { readonly backup: Backup }) {
  const { t } = useTranslation()
  const today = useToday()
  const { madeAt, branches, items, pages, originals, bytes, program } = backup
  return (
    <Descriptions
      size="small"
      column={2}
      bordered
      items={[
        {
          key: 'madeAt',
          label: t('backup.restore.madeAt'),
          children: t('common.aside', { text: formatInstant(madeAt), aside: formatAge(t, madeAt, today) }),
        },
        { key: 'program', label: t('backup.restore.program'), children: program },
        {
          key: 'branches',
          label: t('backup.restore.branches'),
          span: 2,
          children: branches.join(t('common.listMark')),
        },
        { key: 'items', label: t('backup.restore.items'), children: items },
        { key: 'pages', label: t('backup.restore.pages'), children: pages },
        {
          key: 'originals',
          label: t('backup.restore.originals'),
          span: 2,
          children: t('backup.restore.originalsText', { count: originals, size: formatBytes(bytes) }),
        },
      ]}
    />
  )
}
