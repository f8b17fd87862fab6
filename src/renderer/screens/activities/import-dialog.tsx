import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityPreview } from '../../../core/calls/activities.ts'
import type { Group } from '../../../core/catalogue/branch.ts'
import { Modal } from '../../dialog/modal.tsx'
import { useClient, useEngine } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { ImportPreview } from './import-preview.tsx'

interface Props {
  readonly branchId: number
  readonly groups: readonly Group[]
  close(): void
}

/** Takes activities from a file: first shows what would change, then does it. */
export function ImportDialog({ branchId, groups, close }: Props) {
  const { t } = useTranslation()
  const { host } = useEngine()
  const client = useClient()
  const tell = useTell()
  const [given, setGiven] = useState<{ readonly file: string; readonly preview: ActivityPreview } | null>(null)
  const [isBusy, setBusy] = useState(false)
  const choose = async () => {
    const chosen = await tell.attempt(() => host.chooseRegister({}))
    if (!chosen?.path) return
    const file = chosen.path
    const preview = await tell.attempt(() => client.activities.previewImport({ branchId, file }))
    setGiven(preview && { file, preview })
  }
  const apply = async () => {
    if (!given) return
    setBusy(true)
    const result = await tell.attempt(() => client.activities.applyImport({ branchId, file: given.file }))
    setBusy(false)
    if (!result) return
    const { added, changed, unchanged } = result
    tell.done(t('activities.import.done', { added, changed, unchanged }))
    close()
  }
  const changes = given ? given.preview.added.length + given.preview.changed.length : 0
  return (
    <Modal
      open
      width={680}
      title={t('activities.import.open')}
      okText={t('activities.import.apply')}
      okButtonProps={{ disabled: changes === 0 }}
      confirmLoading={isBusy}
      onCancel={close}
      onOk={() => void apply()}
    >
      <p>{t('activities.import.text')}</p>
      <div style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
        <Button onClick={() => void choose()}>{t('activities.import.choose')}</Button>
        <span className="faint" style={{ overflowWrap: 'anywhere' }}>
          {given?.file ?? t('welcome.create.notChosen')}
        </span>
      </div>
      {given && <ImportPreview preview={given.preview} groups={groups} />}
    </Modal>
  )
}
