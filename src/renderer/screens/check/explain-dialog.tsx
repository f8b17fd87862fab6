import { Form, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../core/checks/finding.ts'
import { yearOf } from '../../../core/day.ts'
import { boundsOf } from '../../../core/period.ts'
import { Modal } from '../../dialog/modal.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { AuthorField } from '../../item/author-field.tsx'
import { ItemPicker } from '../../item/item-picker.tsx'
import { keepLastAuthor } from '../../item/last-author.ts'
import { formatPeriod } from '../../words/format.ts'

interface Props {
  readonly branchId: number
  readonly finding: Finding
  close(): void
}

interface Values {
  readonly reason: string
  readonly by: string
  readonly itemId?: number | null
}

/** 豁免: records why something is missing, and who says so. It never makes the finding 完整. */
export function ExplainDialog({ branchId, finding, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<Values>()
  const [isBusy, setBusy] = useState(false)
  const first = useRef<InputRef>(null)
  const { rule, subject, period, message } = finding
  const add = async ({ reason, by, itemId = null }: Values) => {
    setBusy(true)
    const waiver = await tell.attempt(() => client.waivers.add({ branchId, rule, subject, period, reason, by, itemId }))
    setBusy(false)
    if (!waiver) return
    keepLastAuthor(by)
    tell.done(t('check.explainedOk'))
    close()
  }
  return (
    <Modal
      open
      title={t('check.explain')}
      okText={t('common.save')}
      confirmLoading={isBusy}
      onCancel={close}
      // Not before: the drawer below lets go of the focus only by then.
      afterOpenChange={(isOpen) => isOpen && first.current?.focus()}
      onOk={form.submit}
    >
      <p>
        {subject} · {formatPeriod(t, period)}
        <br />
        {message}
      </p>
      <Form name="explain" form={form} layout="vertical" requiredMark={false} onFinish={(values) => void add(values)}>
        <Form.Item
          name="reason"
          label={t('check.reason')}
          rules={[{ required: true, whitespace: true, message: t('check.reasonMissing') }]}
        >
          <Input ref={first} maxLength={300} />
        </Form.Item>
        <AuthorField label={t('check.by')} missing={t('check.byMissing')} />
        <Form.Item name="itemId" label={t('check.paper')} extra={t('check.explainNote')}>
          <ItemPicker branchId={branchId} year={yearOf(boundsOf(period).first)} allowClear />
        </Form.Item>
      </Form>
    </Modal>
  )
}
