import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { isBackupOverdue } from '../../core/backup/schedule.ts'
import { daysBetween } from '../../core/day.ts'
import { useToday } from '../engine/today.tsx'
import { useNavigation } from '../navigation.tsx'
import { toLocalDay } from './backup-age.ts'
import { useBackupPlan } from './queries.ts'

/** That there has been no backup for too long, or ever; away from 备份与安全 with the way there. */
export function BackupWarning() {
  const { t } = useTranslation()
  const today = useToday()
  const { now, go } = useNavigation()
  const { data: plan } = useBackupPlan()
  if (!plan) return null
  const last = plan.last && toLocalDay(plan.last.madeAt)
  if (!isBackupOverdue(last, today)) return null
  return (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 16 }}
      title={last === null ? t('backup.overdue.never') : t('backup.overdue.days', { count: daysBetween(last, today) })}
      description={t('backup.overdue.next')}
      action={
        now.place.screen !== 'backup' && (
          <Button onClick={() => go({ to: { screen: 'backup' } })}>{t('backup.overdue.go')}</Button>
        )
      }
    />
  )
}
