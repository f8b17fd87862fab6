import { Alert, Form, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NewPassword, NewPasswordFields } from '../../account/new-password.tsx'
import { PresentPassphrase } from '../../backup/present-passphrase.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

/** Gives the plan's place another passphrase, and says beforehand what that does and does not do. */
export function ChangePassphraseDialog({ close }: { close(): void }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<NewPassword & { passphrase: string }>()
  const [isBusy, setBusy] = useState(false)
  const save = async (passphrase: string, next: string) => {
    setBusy(true)
    const saved = await tell.attempt(() => client.backups.changePassphrase({ passphrase, next }))
    setBusy(false)
    if (!saved) return
    tell.done(t('backup.seal.changed'))
    close()
  }
  return (
    <Modal
      open
      width={560}
      title={t('backup.seal.changeTitle')}
      okText={t('backup.seal.change')}
      confirmLoading={isBusy}
      onCancel={close}
      onOk={form.submit}
    >
      <p style={{ marginTop: 0 }}>{t('backup.seal.changeLead')}</p>
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 16 }}
        title={t('backup.seal.changeKnown')}
        description={t('backup.seal.changeKnownNext')}
      />
      <Form
        name="change-passphrase"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ passphrase, password }) => void save(passphrase, password)}
      >
        <PresentPassphrase label={t('backup.seal.present')} />
        <NewPasswordFields
          label={t('backup.seal.next')}
          least={10}
          hint={t('backup.seal.hint')}
          short={t('backup.seal.short')}
        />
      </Form>
    </Modal>
  )
}
