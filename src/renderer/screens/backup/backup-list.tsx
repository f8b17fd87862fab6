import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../core/backup/backup.ts'
import type { BackupPlan } from '../../../core/calls/backups.ts'
import { BackupTable } from '../../backup/backup-table.tsx'
import { useBackups } from '../../backup/queries.ts'
import { RestoreDialog } from '../../backup/restore-dialog.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

interface Props {
  readonly plan: BackupPlan
  /** Takes the job that verifies. */
  followVerify(jobId: number): void
}

/** The backups of the plan's place, or of another that a person looks into. */
export function BackupList({ plan, followVerify }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const { host } = useEngine()
  const tell = useTell()
  const [other, setOther] = useState<string | null>(null)
  const place = other ?? plan.place
  const lookElsewhere = () =>
    tell.attempt(async () => {
      const { path } = await host.chooseBackupPlace({})
      if (path !== null) setOther(path)
    })
  const verify = (path: string) => tell.attempt(async () => followVerify((await client.verify.start({ path })).jobId))
  return (
    <Card
      title={t('backup.list.title')}
      extra={
        <span style={{ display: 'flex', gap: 8 }}>
          {other !== null && <Button onClick={() => setOther(null)}>{t('backup.list.back')}</Button>}
          <Button onClick={() => void lookElsewhere()}>{t('backup.list.other')}</Button>
          {place !== null && <Button onClick={() => void verify(place)}>{t('backup.list.verifyAll')}</Button>}
        </span>
      }
    >
      {place === null ? (
        <EmptyState title={t('backup.list.noPlace')} next={t('backup.list.noPlaceNext')} />
      ) : (
        <Found
          place={place}
          emptyNext={t(other === null ? 'backup.list.emptyNext' : 'backup.list.emptyOther')}
          verify={(backup) => void verify(backup.folder)}
        />
      )}
    </Card>
  )
}

interface FoundProps {
  readonly place: string
  readonly emptyNext: string
  verify(backup: Backup): void
}

function Found({ place, emptyNext, verify }: FoundProps) {
  const { t } = useTranslation()
  const { uuid } = useOpenCatalogue()
  const backups = useBackups(place)
  const [chosen, setChosen] = useState<Backup | null>(null)
  return (
    <>
      <p className="faint" style={{ marginTop: 0, overflowWrap: 'anywhere' }}>
        {t('backup.list.at', { place })}
      </p>
      <Answer query={backups}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('backup.list.empty')} next={emptyNext} />
          ) : (
            <BackupTable backups={list} own={uuid} restore={setChosen} verify={verify} />
          )
        }
      </Answer>
      {chosen && <RestoreDialog backup={chosen} isOpen close={() => setChosen(null)} />}
    </>
  )
}
