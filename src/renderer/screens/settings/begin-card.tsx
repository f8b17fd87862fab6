import { Button, Card, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NewPassword, NewPasswordFields } from '../../account/new-password.tsx'
import { Modal } from '../../dialog/modal.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

/** Two clicks from no accounts to accounts: this one, and the one in the dialog. */
export function BeginCard({ begun }: { begun(recoveryKey: string): void }) {
  const { t } = useTranslation()
  const [isBeginning, setBeginning] = useState(false)
  return (
    <Card title={t('settings.accounts.title')}>
      <p style={{ marginTop: 0 }}>{t('settings.accounts.off')}</p>
      <p className="faint">{t('settings.accounts.limits')}</p>
      <Button type="primary" onClick={() => setBeginning(true)}>
        {t('settings.accounts.begin')}
      </Button>
      {isBeginning && <BeginDialog begun={begun} close={() => setBeginning(false)} />}
    </Card>
  )
}

function BeginDialog({ begun, close }: { begun(recoveryKey: string): void; close(): void }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<NewPassword & { name: string }>()
  const [isBusy, setBusy] = useState(false)
  const begin = async ({ name, password }: { readonly name: string; readonly password: string }) => {
    setBusy(true)
    const made = await tell.attempt(() => client.accounts.begin({ name, password }))
    setBusy(false)
    if (made) begun(made.recoveryKey)
  }
  return (
    <Modal
      open
      title={t('settings.accounts.begin')}
      okText={t('settings.accounts.begin')}
      confirmLoading={isBusy}
      onCancel={close}
      onOk={form.submit}
      width={480}
    >
      <p>{t('settings.accounts.beginText')}</p>
      <Form name="begin" form={form} layout="vertical" requiredMark={false} onFinish={(values) => void begin(values)}>
        <Form.Item
          name="name"
          label={t('account.name')}
          rules={[{ required: true, whitespace: true, message: t('account.nameMissing') }]}
        >
          <Input autoFocus maxLength={30} />
        </Form.Item>
        <NewPasswordFields label={t('account.password')} />
      </Form>
    </Modal>
  )
}
