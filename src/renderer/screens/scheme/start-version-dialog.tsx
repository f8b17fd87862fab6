import { Form, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../core/day.ts'
import { Modal } from '../../dialog/modal.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useToday } from '../../engine/today.tsx'
import { useTell } from '../../engine/use-tell.ts'

interface Props {
  onStarted(fromYear: number): void
  close(): void
}

/** Asks from which year on a new version is to be in force. */
export function StartVersionDialog({ onStarted, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const today = useToday()
  const [form] = Form.useForm<{ fromYear: number }>()
  const [isBusy, setBusy] = useState(false)
  const start = async ({ fromYear }: { fromYear: number }) => {
    setBusy(true)
    const started = await tell.attempt(() => client.scheme.startVersion({ fromYear }))
    setBusy(false)
    if (!started) return
    tell.done(t('scheme.startDialog.started', { year: fromYear }))
    onStarted(fromYear)
  }
  return (
    <Modal
      open
      title={t('scheme.startDialog.title')}
      okText={t('scheme.start')}
      cancelText={t('common.cancel')}
      okButtonProps={{ loading: isBusy }}
      onOk={() => form.submit()}
      onCancel={close}
    >
      <p>{t('scheme.startDialog.text')}</p>
      <Form
        name="version"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ fromYear: yearOf(today) + 1 }}
        onFinish={(values) => void start(values)}
      >
        <Form.Item
          name="fromYear"
          label={t('scheme.startDialog.fromYear')}
          rules={[{ required: true, message: t('item.missing.year') }]}
        >
          <InputNumber min={1901} max={2999} precision={0} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
