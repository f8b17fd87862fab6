import { Alert, Form, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PresentPassphrase } from '../../backup/present-passphrase.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

/** Has the plan's place sealed no more, and says beforehand what becomes of the backups that are. */
export function UnsealDialog({ close }: { close(): void }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<{ passphrase: string }>()
  const [isBusy, setBusy] = useState(false)
  const unseal = async (passphrase: string) => {
    setBusy(true)
    const done = await tell.attempt(() => client.backups.unseal({ passphrase }))
    setBusy(false)
    if (!done) return
    tell.done(t('backup.seal.unsealed'))
    close()
  }
  return (
    <Modal
      open
      width={560}
      title={t('backup.seal.unsealTitle')}
      okText={t('backup.seal.unseal')}
      confirmLoading={isBusy}
      onCancel={close}
      onOk={form.submit}
    >
      <p style={{ marginTop: 0 }}>{t('backup.seal.unsealLead')}</p>
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 16 }}
        title={t('backup.seal.unsealOpen')}
        description={t('backup.seal.unsealOpenNext')}
      />
      <Form
        name="unseal"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ passphrase }) => void unseal(passphrase)}
      >
        <PresentPassphrase label={t('backup.seal.present')} />
      </Form>
    </Modal>
  )
}
