import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

export interface NewPassword {
  readonly password: string
  readonly again: string
}

interface Props {
  readonly label: string
  readonly isOptional?: boolean
  /** How many characters at least, and how that is said before and after. */
  readonly least?: number
  readonly hint?: string
  readonly short?: string
}

/** Fields for a password that is being set: typed twice, since nobody sees it. */
export function NewPasswordFields({ label, isOptional = false, least = 8, hint, short }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item
        name="password"
        label={label}
        extra={hint ?? t('account.passwordHint')}
        rules={[{ required: !isOptional, min: least, message: short ?? t('account.passwordShort') }]}
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
