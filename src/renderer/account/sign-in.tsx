import { Alert, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toFailureReport } from '../../core/failure.ts'
import { useCatalogueActions, useOpenCatalogue } from '../engine/catalogue-context.tsx'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { NewPasswordFields } from './new-password.tsx'
import { RecoveryKey } from './recovery-key.tsx'

interface Props {
  /** Whom the window was locked on, to be let in again by password alone; empty at the start. */
  readonly lastName: string
}

/** Asks who is there. By the recovery key a forgotten password can be set anew. */
export function SignIn({ lastName: lockedOn }: Props) {
  const { t } = useTranslation()
  const [lastName, setLastName] = useState(lockedOn)
  const { branches } = useOpenCatalogue()
  const { close } = useCatalogueActions()
  const tell = useTell()
  const [isRecovering, setRecovering] = useState(false)
  return (
    <div className="sign-in">
      <h1>{t('common.app')}</h1>
      <p className="faint">{branches.map((branch) => branch.name).join(t('common.listMark'))}</p>
      {lockedOn !== '' && <p>{t('account.signIn.locked')}</p>}
      {isRecovering ? (
        <RecoverForm
          done={(name) => {
            setLastName(name)
            setRecovering(false)
          }}
        />
      ) : (
        <PasswordForm lastName={lastName} />
      )}
      <div style={{ display: 'flex', justifyContent: 'space-between', marginTop: 12 }}>
        <Button type="link" className="flush" onClick={() => setRecovering(!isRecovering)}>
          {t(isRecovering ? 'account.signIn.back' : 'account.signIn.forgot')}
        </Button>
        <Button type="link" className="flush" onClick={() => void tell.attempt(close)}>
          {t('frame.closeCatalogue')}
        </Button>
      </div>
    </div>
  )
}

function PasswordForm({ lastName }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const { trouble, isBusy, act } = useAct()
  const [form] = Form.useForm<{ name: string; password: string }>()
  const submit = async (values: { readonly name: string; readonly password: string }) => {
    await act(() => client.accounts.signIn(values))
    form.resetFields(['password'])
  }
  return (
    <Form
      name="sign-in"
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ name: lastName }}
      onFinish={(values) => void submit(values)}
    >
      <Form.Item
        name="name"
        label={t('account.name')}
        rules={[{ required: true, whitespace: true, message: t('account.nameMissing') }]}
      >
        <Input autoFocus={lastName === ''} maxLength={30} />
      </Form.Item>
      <Form.Item name="password" label={t('account.password')}>
        <Input.Password autoFocus={lastName !== ''} autoComplete="current-password" maxLength={200} />
      </Form.Item>
      {trouble !== null && <Alert type="error" showIcon role="alert" title={trouble} style={{ marginBottom: 14 }} />}
      <Button type="primary" block htmlType="submit" loading={isBusy}>
        {t('account.signIn.submit')}
      </Button>
    </Form>
  )
}

function RecoverForm({ done }: { done(name: string): void }) {
  const { t } = useTranslation()
  const client = useClient()
  const { trouble, isBusy, act } = useAct()
  const [next, setNext] = useState<{ readonly recoveryKey: string; readonly name: string } | null>(null)
  const submit = (values: { readonly recoveryKey: string; readonly password: string }) =>
    act(async () => setNext(await client.accounts.recover(values)))
  if (next !== null) return <RecoveryKey recoveryKey={next.recoveryKey} done={() => done(next.name)} />
  return (
    <Form name="recover" layout="vertical" requiredMark={false} onFinish={(values) => void submit(values)}>
      <Form.Item
        name="recoveryKey"
        label={t('account.signIn.key')}
        extra={t('account.signIn.keyHint')}
        rules={[{ required: true, whitespace: true, message: t('account.signIn.keyMissing') }]}
      >
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <NewPasswordFields label={t('account.signIn.newPassword')} />
      {trouble !== null && <Alert type="error" showIcon role="alert" title={trouble} style={{ marginBottom: 14 }} />}
      <Button type="primary" block htmlType="submit" loading={isBusy}>
        {t('account.signIn.recover')}
      </Button>
    </Form>
  )
}

/** What went wrong stands in the form: what is told in a corner of the window lies behind it. */
function useAct() {
  const [trouble, setTrouble] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  return {
    trouble,
    isBusy,
    async act(work: () => Promise<unknown>): Promise<void> {
      setBusy(true)
      setTrouble(null)
      try {
        await work()
      } catch (error) {
        setTrouble(toFailureReport(error).message)
      }
      setBusy(false)
    },
  }
}
