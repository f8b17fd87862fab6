import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Modal } from '../dialog/modal.tsx'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { PresentPassphrase } from './present-passphrase.tsx'

interface Props {
  /** A place or a backup. */
  readonly path: string
  /** What was asked for, once it is open. */
  then(): void
  close(): void
}

/** Asks for the passphrase of sealed backups, before something that must read them. */
export function UnlockDialog({ path, then, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const queries = useQueryClient()
  const [form] = Form.useForm<{ passphrase: string }>()
  const [isBusy, setBusy] = useState(false)
  const unlock = async (passphrase: string) => {
    setBusy(true)
    const opened = await tell.attempt(() => client.backups.unlock({ path, passphrase }))
    setBusy(false)
    if (!opened) return
    // What was hidden before can be seen now.
    await queries.invalidateQueries({ queryKey: ['backups'] })
    close()
    then()
  }
  return (
    <Modal
      open
      width={480}
      title={t('backup.seal.unlockTitle')}
      okText={t('backup.seal.unlock')}
      confirmLoading={isBusy}
      onCancel={close}
      onOk={form.submit}
    >
      <Form
        name="unlock"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ passphrase }) => void unlock(passphrase)}
      >
        <PresentPassphrase label={t('backup.seal.passphrase')} hint={t('backup.seal.unlockHint')} />
      </Form>
    </Modal>
  )
}
