import { Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import { toUnitTitle } from '../../../core/scheme/versions.ts'
import { Modal } from '../../dialog/modal.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { AuthorField } from '../../item/author-field.tsx'
import { keepLastAuthor } from '../../item/last-author.ts'

interface Values {
  readonly title: string
  readonly by: string
}

interface Props {
  readonly scheme: Pick<StoredScheme, 'id' | 'title'>
  close(): void
}

/** Asks by which name a version is the unit's own, and who confirms it. */
export function ConfirmDialog({ scheme: { id, title }, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<Values>()
  const [isBusy, setBusy] = useState(false)
  const confirm = async ({ title: named, by }: Values) => {
    setBusy(true)
    const confirmed = await tell.attempt(() => client.scheme.confirm({ id, title: named, by }))
    setBusy(false)
    if (!confirmed) return
    keepLastAuthor(by)
    tell.done(t('scheme.confirmDialog.done'))
    close()
  }
  return (
    <Modal
      open
      title={t('scheme.confirmDialog.title')}
      okText={t('scheme.confirm')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: isBusy }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <p>{t('scheme.confirmDialog.text')}</p>
      <Form
        name="confirm"
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={(values) => void confirm(values)}
      >
        <Form.Item
          name="title"
          label={t('scheme.confirmDialog.name')}
          initialValue={toUnitTitle(title)}
          rules={[{ required: true, whitespace: true, message: t('scheme.missing.title') }]}
        >
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <AuthorField label={t('scheme.confirmDialog.by')} missing={t('scheme.confirmDialog.byMissing')} />
      </Form>
    </Modal>
  )
}
