import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

export interface NewPassword {
  readonly password: string
  readonly again: string
}

/** Fields for a password that is being set: typed twice, since nobody sees it. */
export function NewPasswordFields({
  label,
  isOptional = false,
}: {
  readonly label: string
  readonly isOptional?: boolean
}) {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={t('account.passwordHint')}
        rules={[{ required: !isOptional, min: 8, message: t('account.passwordShort') }]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('account.again')}
        dependencies={['password']}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_, again) => {
              if ((again ?? '') !== (getFieldValue('password') ?? '')) throw new Error(t('account.againDiffers'))
            },
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" maxLength={200} />
      </Form.Item>
      {/* Enter sends several fields only where a button stands among them; a dialog's own stands outside. */}
      <button type="submit" hidden />
    </>
  )
}
