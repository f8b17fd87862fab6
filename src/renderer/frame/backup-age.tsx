import { SafetyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { isBackupOverdue } from '../../core/backup/schedule.ts'
import { dayOf } from '../../core/day.ts'
import { formatAge } from '../backup/backup-age.ts'
import { useBackupPlan } from '../backup/queries.ts'
import { useToday } from '../engine/today.tsx'
import { useNavigation } from '../navigation.tsx'
import { formatInstant } from '../words/format.ts'

/** How old the last backup is, on every screen. */
export function BackupAge() {
  const { t } = useTranslation()
  const today = useToday()
  const { go } = useNavigation()
  const { data: plan } = useBackupPlan()
  if (!plan) return null
  const madeAt = plan.last?.madeAt ?? null
  return (
    <Button
      type="text"
      icon={<SafetyOutlined aria-hidden />}
      danger={isBackupOverdue(madeAt && dayOf(madeAt), today)}
      title={madeAt === null ? t('backup.age.neverTitle') : t('backup.age.title', { at: formatInstant(madeAt) })}
      onClick={() => go({ to: { screen: 'backup' } })}
    >
      {t('backup.age.label', { age: madeAt === null ? t('backup.age.never') : formatAge(t, madeAt, today) })}
    </Button>
  )
}
