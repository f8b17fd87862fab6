import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { isBackupOverdue } from '../../core/backup/schedule.ts'
import { dayOf, daysBetween } from '../../core/day.ts'
import { hasEnded } from '../../core/job.ts'
import { useJobs } from '../engine/queries.ts'
import { useToday } from '../engine/today.tsx'
import { useNavigation } from '../navigation.tsx'
import { useBackupPlan } from './queries.ts'

/** That there has been no backup since an update, for too long, or ever; away from 备份与安全 with the way there. */
export function BackupWarning() {
  const { t } = useTranslation()
  const today = useToday()
  const { now, go } = useNavigation()
  const { data: plan } = useBackupPlan()
  const { data: jobs = [] } = useJobs()
  if (!plan) return null
  const last = plan.last && dayOf(plan.last.madeAt)
  const isOwed = plan.owedSince !== null
  if (isOwed && jobs.some((job) => job.kind === 'backup' && !hasEnded(job))) {
    return (
      <Alert
        type="info"
        showIcon
        style={{ marginBottom: 16 }}
        title={t('backup.owed.running')}
        description={t('backup.owed.runningNext')}
      />
    )
  }
  if (!isOwed && !isBackupOverdue(last, today)) return null
  const overdue =
    last === null ? t('backup.overdue.never') : t('backup.overdue.days', { count: daysBetween(last, today) })
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={isOwed ? t('backup.owed.title') : overdue}
      description={isOwed ? t('backup.owed.next', { place: plan.place ?? '' }) : t('backup.overdue.next')}
      action={
        now.place.screen !== 'backup' && (
          <Button onClick={() => go({ to: { screen: 'backup' } })}>{t('backup.overdue.go')}</Button>
        )
      }
    />
  )
}
