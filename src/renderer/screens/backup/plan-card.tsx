import { Alert, Button, Card, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Schedule } from '../../../core/backup/schedule.ts'
import type { BackupPlan } from '../../../core/calls/backups.ts'
import { hasEnded } from '../../../core/job.ts'
import { formatAge } from '../../backup/backup-age.ts'
import { BackupWarning } from '../../backup/backup-warning.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useJobs } from '../../engine/queries.ts'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { Labelled } from '../../ui/labelled.tsx'
import { formatBytes, formatInstant } from '../../words/format.ts'
import { SealDialog } from './seal-dialog.tsx'
import { SealedPlace } from './sealed-place.tsx'

/** Where and when backups are made, the last one, and making one now. */
export function PlanCard({ plan }: { readonly plan: BackupPlan }) {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const tell = useTell()
  const { data: jobs = [] } = useJobs()
  const [isSealing, setSealing] = useState(false)
  const isRunning = jobs.some((job) => job.kind === 'backup' && !hasEnded(job))
  const choosePlace = () =>
    tell.attempt(async () => {
      const { path } = await host.chooseBackupPlace({})
      if (path === null) return
      // Who chooses a place wants backups there; how often can be changed beside it.
      await client.backups.setPlan({ place: path, schedule: plan.place === null ? 'daily' : plan.schedule })
      tell.done(t('backup.plan.saved'))
    })
  const setSchedule = (schedule: Schedule) =>
    tell.attempt(async () => {
      await client.backups.setPlan({ schedule })
      tell.done(t('backup.plan.saved'))
    })
  return (
    <Card title={t('backup.plan.title')} style={{ marginBottom: 16 }}>
      <BackupWarning />
      {plan.sameDisk && (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={t('backup.plan.sameDisk')}
          description={t('backup.plan.sameDiskNext')}
        />
      )}
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12 }}>
        <span>{t('backup.plan.place')}</span>
        <strong style={{ overflowWrap: 'anywhere' }}>{plan.place ?? ''}</strong>
        {plan.place === null && <span className="faint">{t('backup.plan.noPlace')}</span>}
        <Button type={plan.place === null ? 'primary' : 'default'} onClick={() => void choosePlace()}>
          {t(plan.place === null ? 'backup.plan.choose' : 'backup.plan.change')}
        </Button>
        {plan.place !== null &&
          (plan.seal === 'none' ? (
            <Button onClick={() => setSealing(true)}>{t('backup.seal.title')}</Button>
          ) : (
            <SealedPlace />
          ))}
      </div>
      <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, marginTop: 12 }}>
        <Labelled label={t('backup.plan.schedule')}>
          {(id) => (
            <Select<Schedule>
              id={id}
              value={plan.schedule}
              disabled={plan.place === null}
              style={{ width: '10rem' }}
              onChange={(schedule) => void setSchedule(schedule)}
              options={Schedule.options.map((value) => ({ value, label: t(`backup.plan.${value}`) }))}
            />
          )}
        </Labelled>
        <span className="faint">{t('backup.plan.scheduleNote')}</span>
      </div>
      <p>
        <span className="faint">{t('backup.plan.last')}</span> <Last plan={plan} />
      </p>
      <div style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
        <Button
          type="primary"
          size="large"
          disabled={plan.place === null || isRunning}
          onClick={() => void tell.attempt(() => client.backups.start({}))}
        >
          {t('backup.plan.now')}
        </Button>
        <span className="faint">{t('backup.plan.rotation')}</span>
      </div>
      {isSealing && <SealDialog close={() => setSealing(false)} />}
    </Card>
  )
}

function Last({ plan: { last } }: { readonly plan: BackupPlan }) {
  const { t } = useTranslation()
  const today = useToday()
  if (last === null) return t('backup.plan.lastNever')
  const { madeAt, items, originals, bytes, damaged } = last
  return (
    <>
      {t('backup.plan.lastWhat', {
        at: formatInstant(madeAt),
        age: formatAge(t, madeAt, today),
        items,
        originals,
        size: formatBytes(bytes),
      })}
      {damaged > 0 && <div style={{ color: 'var(--red)' }}>{t('backup.plan.lastLacking', { count: damaged })}</div>}
    </>
  )
}
