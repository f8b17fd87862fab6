import { Form, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { AuthorField } from '../../item/author-field.tsx'
import { keepLastAuthor } from '../../item/last-author.ts'

interface Props {
  readonly id: number
  close(): void
}

/** Asks who confirms that a version is the unit's own. */
export function ConfirmDialog({ id, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<{ by: string }>()
  const [isBusy, setBusy] = useState(false)
  const confirm = async ({ by }: { by: string }) => {
    setBusy(true)
    const confirmed = await tell.attempt(() => client.scheme.confirm({ id, by }))
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
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => void confirm(values)}>
        <AuthorField label={t('scheme.confirmDialog.by')} missing={t('scheme.confirmDialog.byMissing')} autoFocus />
      </Form>
    </Modal>
  )
}
