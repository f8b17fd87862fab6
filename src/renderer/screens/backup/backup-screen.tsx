import { useState } from 'react'
import { useBackupPlan } from '../../backup/queries.ts'
import { Answer } from '../../engine/answer.tsx'
import { BackupJob } from './backup-job.tsx'
import { BackupList } from './backup-list.tsx'
import { HealthCard } from './health-card.tsx'
import { PlanCard } from './plan-card.tsx'

/** 备份与安全: where and when backups are made, making one, and those there are, to verify or to restore. */
export function BackupScreen() {
  const plan = useBackupPlan()
  const [verifyId, setVerifyId] = useState<number | null>(null)
  return (
    <div style={{ overflow: 'auto', height: '100%', padding: '16px 20px' }}>
      <Answer query={plan}>
        {(known) => (
          <>
            <BackupJob kind="backup" />
            <BackupJob kind="heal" />
            {verifyId !== null && <BackupJob kind="verify" id={verifyId} />}
            <PlanCard plan={known} />
            <HealthCard plan={known} followVerify={setVerifyId} />
            <BackupList plan={known} followVerify={setVerifyId} />
          </>
        )}
      </Answer>
    </div>
  )
}
