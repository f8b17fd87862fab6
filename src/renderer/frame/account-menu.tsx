import { UserOutlined } from '@ant-design/icons'
import { Button, Dropdown, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NewPassword, NewPasswordFields } from '../account/new-password.tsx'
import { useSeat } from '../account/queries.ts'
import { Modal } from '../dialog/modal.tsx'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'

/** Who is signed in, and what they can do about it; nothing where there are no accounts. */
export function AccountMenu() {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const account = useSeat().data?.account
  const [isChanging, setChanging] = useState(false)
  if (!account) return null
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'lock',
              label: t('account.menu.lock'),
              onClick: () => void tell.attempt(() => client.accounts.signOut({})),
            },
            { key: 'password', label: t('account.menu.password'), onClick: () => setChanging(true) },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined aria-hidden />}>
          {account.name}
          <span className="faint">{t(`account.role.${account.role}`)}</span>
        </Button>
      </Dropdown>
      {isChanging && <PasswordDialog close={() => setChanging(false)} />}
    </>
  )
}

function PasswordDialog({ close }: { close(): void }) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<NewPassword & { old: string }>()
  const submit = async ({ old, password }: NewPassword & { readonly old: string }) => {
    if (!(await tell.attempt(() => client.accounts.changePassword({ password: old, next: password })))) return
    tell.done(t('account.menu.changed'))
    close()
  }
  return (
    <Modal
      open
      title={t('account.menu.password')}
      okText={t('common.save')}
      onCancel={close}
      onOk={form.submit}
      width={440}
    >
      <Form
        name="own-password"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item name="old" label={t('account.menu.oldPassword')}>
          <Input.Password autoFocus autoComplete="current-password" maxLength={200} />
        </Form.Item>
        <NewPasswordFields label={t('account.signIn.newPassword')} />
      </Form>
    </Modal>
  )
}
