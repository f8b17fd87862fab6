import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

/** 代码 and 名称, which slots and lines alike must have. */
export function NameFields({ isNew, titleLength }: { readonly isNew: boolean; readonly titleLength: number }) {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item
        name="code"
        label={t('scheme.field.code')}
        rules={[{ required: true, whitespace: true, message: t('scheme.missing.code') }]}
      >
        <Input maxLength={20} autoFocus={isNew} />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('scheme.field.title')}
        rules={[{ required: true, whitespace: true, message: t('scheme.missing.title') }]}
      >
        <Input maxLength={titleLength} />
      </Form.Item>
    </>
  )
}
