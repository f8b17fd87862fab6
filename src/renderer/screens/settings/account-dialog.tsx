import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Account, Role } from '../../../core/accounts/account.ts'
import { type NewPassword, NewPasswordFields } from '../../account/new-password.tsx'
import { Modal } from '../../dialog/modal.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'

interface Props {
  /** Null for a new one. */
  readonly account: Account | null
  close(): void
}

type Values = NewPassword & { readonly name: string; readonly role: Role }

/** A new account, or another role or password for one there is. */
export function AccountDialog({ account, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<Values>()
  const [isBusy, setBusy] = useState(false)
  const save = async ({ name, role, password }: Values) => {
    setBusy(true)
    const saved = await tell.attempt(() =>
      account === null
        ? client.accounts.add({ name, role, password })
        : client.accounts.change({ id: account.id, role, password: password || null }),
    )
    setBusy(false)
    if (!saved) return
    tell.done(t(account === null ? 'settings.accounts.added' : 'settings.accounts.changed', { name: saved.name }))
    close()
  }
  return (
    <Modal
      open
      title={account === null ? t('settings.accounts.add') : t('settings.accounts.changeTitle', { name: account.name })}
      okText={t('common.save')}
      confirmLoading={isBusy}
      onCancel={close}
      onOk={form.submit}
      width={480}
    >
      <Form
        name="account"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: account?.name ?? '', role: account?.role ?? '立卷人' }}
        onFinish={(values) => void save(values)}
      >
        {account === null && (
          <Form.Item
            name="name"
            label={t('account.name')}
            rules={[{ required: true, whitespace: true, message: t('account.nameMissing') }]}
          >
            <Input autoFocus maxLength={30} />
          </Form.Item>
        )}
        <Form.Item name="role" label={t('settings.accounts.role')}>
          <Radio.Group
            vertical
            options={Role.options.map((value) => ({
              value,
              label: t('common.pair', { name: t(`account.role.${value}`), value: t(`account.roleHint.${value}`) }),
            }))}
          />
        </Form.Item>
        <NewPasswordFields
          label={t(account === null ? 'account.password' : 'settings.accounts.newPassword')}
          isOptional={account !== null}
        />
      </Form>
    </Modal>
  )
}
