import { Alert, Form, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NewPassword, NewPasswordFields } from '../../account/new-password.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

/** Has the plan's place sealed with a passphrase, and says beforehand what that means. */
export function SealDialog({ close }: { close(): void }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<NewPassword>()
  const [isBusy, setBusy] = useState(false)
  const seal = async (passphrase: string) => {
    setBusy(true)
    const sealed = await tell.attempt(() => client.backups.seal({ passphrase }))
    setBusy(false)
    if (!sealed) return
    tell.done(t('backup.seal.done'))
    close()
  }
  return (
    <Modal
      open
      width={560}
      title={t('backup.seal.title')}
      okText={t('backup.seal.start')}
      confirmLoading={isBusy}
      onCancel={close}
      onOk={form.submit}
    >
      <p style={{ marginTop: 0 }}>{t('backup.seal.lead')}</p>
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 16 }}
        title={t('backup.seal.forget')}
        description={t('backup.seal.forgetNext')}
      />
      <Form
        name="seal"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }) => void seal(password)}
      >
        <NewPasswordFields
          label={t('backup.seal.passphrase')}
          least={10}
          hint={t('backup.seal.hint')}
          short={t('backup.seal.short')}
        />
      </Form>
    </Modal>
  )
}
