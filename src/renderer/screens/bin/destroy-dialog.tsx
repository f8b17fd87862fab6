import { Alert, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeletedItem, DestructionFields } from '../../../core/bin/destruction.ts'
import { Modal } from '../../dialog/modal.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { keepLastAuthor, useAuthor } from '../../item/last-author.ts'

interface Props {
  readonly items: readonly DeletedItem[]
  close(): void
}

const fields = ['approver', 'by', 'reason'] as const

/** Who approved the destruction, who does it and on what grounds: all of it goes into 销毁清册. */
export function DestroyDialog({ items, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const on = useToday()
  const tell = useTell()
  const [form] = Form.useForm<DestructionFields>()
  const [isBusy, setBusy] = useState(false)
  const destroy = async (values: DestructionFields) => {
    setBusy(true)
    const made = await tell.attempt(() => client.bin.destroy({ ...values, ids: items.map(({ id }) => id), on }))
    setBusy(false)
    if (!made) return
    keepLastAuthor(values.by)
    tell.done(t('bin.destroyDialog.done', { count: made.items.length, id: made.id }))
    close()
  }
  return (
    <Modal
      open
      width={600}
      title={t('bin.destroyDialog.title', { count: items.length })}
      okText={t('bin.destroyDialog.confirm')}
      okButtonProps={{ danger: true }}
      confirmLoading={isBusy}
      onCancel={close}
      onOk={form.submit}
    >
      <Alert
        type="warning"
        showIcon
        title={t('bin.destroyDialog.note')}
        description={
          <>
            <div>{t('bin.destroyDialog.elsewhere')}</div>
            <div>{t('bin.destroyDialog.counting')}</div>
          </>
        }
      />
      <ul style={{ maxHeight: 140, overflow: 'auto', paddingInlineStart: 18 }}>
        {items.map(({ id, code, title }) => (
          <li key={id}>{[code ?? t('bin.unfiled'), title].join(' ')}</li>
        ))}
      </ul>
      <Form
        name="destroy"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ approver: '', by: useAuthor(), reason: '' }}
        onFinish={(values) => void destroy(values)}
      >
        {fields.map((field, index) => (
          <Form.Item
            key={field}
            name={field}
            label={t(`bin.destroyDialog.${field}`)}
            rules={[{ required: true, whitespace: true, message: t(`bin.destroyDialog.${field}Missing`) }]}
          >
            <Input
              autoFocus={index === 0}
              maxLength={field === 'reason' ? 300 : 40}
              {...(field === 'reason' && { placeholder: t('bin.destroyDialog.reasonHint') })}
            />
          </Form.Item>
        ))}
      </Form>
    </Modal>
  )
}
