import { DeleteOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../core/catalogue/item.ts'
import { Modal } from '../dialog/modal.tsx'
import { useClient } from '../engine/engine-context.tsx'
import { useTell } from '../engine/use-tell.ts'
import { AuthorField } from './author-field.tsx'
import { keepLastAuthor } from './last-author.ts'

interface Props {
  readonly item: Pick<Item, 'id' | 'title' | 'code' | 'activities'>
  onDeleted?(): void
}

interface Values {
  readonly reason: string
  readonly by: string
}

/** Deletes an item into 回收站, with the reason and who says so. */
export function DeleteButton({ item, onDeleted }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<Values>()
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const days = new Map(item.activities.map(({ id, date, kinds }) => [id, { date, kinds }]))
  const shown = [...days.values()].map(({ date, kinds }) =>
    [date, ...kinds.map((kind) => t(`common.activity.${kind}`))].join(' '),
  )
  const put = async ({ reason, by }: Values) => {
    setBusy(true)
    const done = await tell.attempt(() => client.bin.put({ id: item.id, reason, by }))
    setBusy(false)
    if (!done) return
    keepLastAuthor(by)
    tell.done(t('bin.delete.done'))
    setOpen(false)
    onDeleted?.()
  }
  return (
    <>
      <Button icon={<DeleteOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('bin.delete.action')}
      </Button>
      <Modal
        open={isOpen}
        title={t('bin.delete.title')}
        okText={t('bin.delete.action')}
        okButtonProps={{ danger: true }}
        confirmLoading={isBusy}
        destroyOnHidden
        isBrief
        onCancel={() => setOpen(false)}
        onOk={form.submit}
      >
        <p>
          <strong>{item.title === '' ? t('common.untitled') : item.title}</strong> {item.code}
        </p>
        <p className="faint">
          {t('bin.delete.note')}
          {item.code !== null && t('bin.delete.code')}
        </p>
        {shown.length > 0 && <p>{t('bin.delete.activities', { count: shown.length, activities: shown.join('；') })}</p>}
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
    </>
  )
}
