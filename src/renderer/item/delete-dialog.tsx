import { Form, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Modal } from '../dialog/modal.tsx'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { AuthorField } from './author-field.tsx'
import { keepLastAuthor } from './last-author.ts'

interface Props {
  readonly ids: readonly number[]
  readonly isOpen: boolean
  /** What is deleted, and what follows from it. */
  readonly children: ReactNode
  close(): void
  onDeleted?(): void
}

interface Values {
  readonly reason: string
  readonly by: string
}

/** Deletes items into 回收站, with the reason and who says so. */
export function DeleteDialog({ ids, isOpen, children, close, onDeleted }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<Values>()
  const [isBusy, setBusy] = useState(false)
  const put = async ({ reason, by }: Values) => {
    setBusy(true)
    const done = await tell.attempt(() => client.bin.put({ ids: [...ids], reason, by }))
    setBusy(false)
    if (!done) return
    keepLastAuthor(by)
    tell.done(t('bin.delete.done'))
    close()
    onDeleted?.()
  }
  return (
    <Modal
      open={isOpen}
      title={t('bin.delete.title')}
      okText={t('bin.delete.action')}
      okButtonProps={{ danger: true }}
      confirmLoading={isBusy}
      destroyOnHidden
      isBrief
      onCancel={close}
      onOk={form.submit}
    >
      {children}
      <Form
        name="delete"
        form={form}
        layout="vertical"
        requiredMark={false}
        preserve={false}
        initialValues={{ reason: '' }}
        onFinish={(values) => void put(values)}
      >
        <Form.Item
          name="reason"
          label={t('bin.delete.reason')}
          rules={[{ required: true, whitespace: true, message: t('bin.delete.reasonMissing') }]}
        >
          <Input autoFocus maxLength={200} placeholder={t('bin.delete.reasonHint')} />
        </Form.Item>
        <AuthorField label={t('bin.delete.by')} missing={t('bin.delete.byMissing')} />
      </Form>
    </Modal>
  )
}
