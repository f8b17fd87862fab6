import { Button, Card } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Backup } from '../../../core/backup/backup.ts'
import type { BackupPlan } from '../../../core/calls/backups.ts'
import { BackupTable } from '../../backup/backup-table.tsx'
import { useBackups } from '../../backup/queries.ts'
import { RestoreDialog } from '../../backup/restore-dialog.tsx'
import { useUnlocked } from '../../backup/use-unlocked.tsx'
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
          {place !== null && <VerifyAll place={place} verify={() => void verify(place)} />}
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

/** Of a place with several sealed catalogues, the passphrase for any of them will do to begin. */
function VerifyAll({ place, verify }: { readonly place: string; verify(): void }) {
  const { t } = useTranslation()
  const { data: list = [] } = useBackups(place)
  const { dialog, unlocked } = useUnlocked()
  const seal = list.some((backup) => backup.seal === 'shut') ? 'shut' : 'none'
  return (
    <>
      <Button onClick={() => unlocked(seal, place, verify)}>{t('backup.list.verifyAll')}</Button>
      {dialog}
    </>
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
  const [chosen, setChosen] = useState<string | null>(null)
  const { dialog, unlocked } = useUnlocked()
  const backup = backups.data?.find(({ folder }) => folder === chosen)
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
            <BackupTable
              backups={list}
              own={uuid}
              restore={({ seal, folder }) => unlocked(seal, folder, () => setChosen(folder))}
              verify={(backup) => unlocked(backup.seal, backup.folder, () => verify(backup))}
            />
          )
        }
      </Answer>
      {dialog}
      {backup && <RestoreDialog backup={backup} isOpen close={() => setChosen(null)} />}
    </>
  )
}
