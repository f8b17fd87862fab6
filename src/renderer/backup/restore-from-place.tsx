import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Modal } from '../dialog/modal.tsx'
import { Answer } from '../engine/answer.tsx'
import { useEngine } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { BackupTable } from './backup-table.tsx'
import { useBackups } from './queries.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { useUnlocked } from './use-unlocked.tsx'

/** The way back when the catalogue itself is gone: a place, the backups there, a new catalogue of one of them. */
export function RestoreFromPlace() {
  const { t } = useTranslation()
  const { host } = useEngine()
  const tell = useTell()
  const [place, setPlace] = useState<string | null>(null)
  const choose = () =>
    tell.attempt(async () => {
      const { path } = await host.chooseBackupPlace({})
      if (path !== null) setPlace(path)
    })
  return (
    <>
      <p style={{ marginTop: 0 }}>{t('backup.restore.fromBackupText')}</p>
      <Button onClick={() => void choose()}>{t('backup.restore.fromBackupSubmit')}</Button>
      {place !== null && <Found place={place} close={() => setPlace(null)} />}
    </>
  )
}

function Found({ place, close }: { readonly place: string; close(): void }) {
  const { t } = useTranslation()
  const backups = useBackups(place)
  const [chosen, setChosen] = useState<string | null>(null)
  const { dialog, unlocked } = useUnlocked()
  const backup = backups.data?.find(({ folder }) => folder === chosen)
  return (
    <Modal open width={960} footer={null} onCancel={close} title={t('backup.restore.found', { place })}>
      <Answer query={backups}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('backup.list.empty')} next={t('backup.list.emptyOther')} />
          ) : (
            <BackupTable
              backups={list}
              own={null}
              restore={({ seal, folder }) => unlocked(seal, folder, () => setChosen(folder))}
            />
          )
        }
      </Answer>
      {dialog}
      {backup && <RestoreDialog backup={backup} isOpen={false} close={() => setChosen(null)} />}
    </Modal>
  )
}
