import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import { toKeptNote } from '../../../core/scheme/versions.ts'
import { useSchemeEdit } from './use-scheme-edit.ts'

type Values = Pick<StoredScheme, 'title' | 'version' | 'note' | 'retentions'>

/** The scheme's own words and the unit's list of retentions. */
export function AboutForm({ scheme }: { readonly scheme: StoredScheme }) {
  const { t } = useTranslation()
  const { save, isBusy } = useSchemeEdit()
  const [form] = Form.useForm<Values>()
  const { title, version, note, retentions } = scheme
  // Saved or imported words take the place of what stands in the form.
  useEffect(() => form.setFieldsValue({ title, version, note, retentions }), [form, title, version, note, retentions])
  const isNoteKept = scheme.note !== '' && toKeptNote(scheme, '') === scheme.note
  const submit = (values: Values) => void save({ ...scheme, ...values })
  const code = [{ required: true, whitespace: true, message: t('scheme.missing.code') }]
  const named = [{ required: true, whitespace: true, message: t('scheme.missing.title') }]
  return (
    <section className="pad" style={{ maxWidth: '42.7rem' }} aria-label={t('scheme.about')}>
      <Form
        name="scheme"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ title, version, note, retentions }}
        onFinish={submit}
      >
        <Form.Item name="title" label={t('scheme.field.schemeTitle')} rules={named}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="version"
          label={t('scheme.field.version')}
          rules={[{ required: true, whitespace: true, message: t('scheme.missing.version') }]}
        >
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="note" label={t('scheme.field.note')} extra={isNoteKept ? t('scheme.hint.note') : undefined}>
          <Input.TextArea autoSize maxLength={500} disabled={isNoteKept} />
        </Form.Item>
        <div style={{ marginBottom: 4 }}>{t('scheme.field.retentions')}</div>
        <Form.List name="retentions">
          {(rows, { add, remove }) => (
            <>
              {rows.map((row) => (
                <div key={row.key} style={{ display: 'flex', gap: 8 }}>
                  <Form.Item name={[row.name, 'code']} rules={code} style={{ width: '10.7rem' }}>
                    <Input
                      maxLength={10}
                      placeholder={t('scheme.field.retentionCode')}
                      aria-label={t('scheme.field.retentionCode')}
                    />
                  </Form.Item>
                  <Form.Item name={[row.name, 'title']} rules={named} style={{ flex: 1 }}>
                    <Input
                      maxLength={20}
                      placeholder={t('scheme.field.retentionTitle')}
                      aria-label={t('scheme.field.retentionTitle')}
                    />
                  </Form.Item>
                  <Button
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('common.remove')}
                    disabled={rows.length === 1}
                    onClick={() => remove(row.name)}
                  />
                </div>
              ))}
              <Form.Item>
                <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ code: '', title: '' })}>
                  {t('scheme.addRetention')}
                </Button>
              </Form.Item>
            </>
          )}
        </Form.List>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('common.save')}
        </Button>
      </Form>
    </section>
  )
}
