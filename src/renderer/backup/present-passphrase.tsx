import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

/** The field for the passphrase that sealed backups have now. */
export function PresentPassphrase({ label, hint }: { readonly label: string; readonly hint?: string }) {
  const { t } = useTranslation()
  return (
    <Form.Item
      name="passphrase"
      label={label}
      extra={hint}
      rules={[{ required: true, message: t('backup.seal.missing') }]}
    >
      <Input.Password autoFocus autoComplete="off" maxLength={200} />
    </Form.Item>
  )
}
