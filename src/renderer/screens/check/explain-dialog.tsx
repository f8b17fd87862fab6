import { Form, Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../core/day.ts'
import { boundsOf } from '../../../core/period.ts'
import { Modal } from '../../dialog/modal.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { AuthorField } from '../../item/author-field.tsx'
import { ItemPicker } from '../../item/item-picker.tsx'
import { keepLastAuthor } from '../../item/last-author.ts'
import { GapNames } from './gap-names.tsx'
import type { BranchGap } from './to-gap-key.ts'

interface Props {
  readonly gaps: readonly BranchGap[]
  close(): void
}

interface Values {
  readonly reason: string
  readonly by: string
  readonly itemId?: number | null
}

/** 豁免: records why something is missing, and who says so. It never makes a finding 完整. */
export function ExplainDialog({ gaps, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<Values>()
  const [isBusy, setBusy] = useState(false)
  const first = useRef<InputRef>(null)
  const add = async ({ reason, by, itemId = null }: Values) => {
    setBusy(true)
    const meant = gaps.map(({ branchId, finding: { rule, subject, period } }) => ({ branchId, rule, subject, period }))
    const waivers = await tell.attempt(() => client.waivers.add({ gaps: meant, reason, by, itemId }))
    setBusy(false)
    if (!waivers) return
    keepLastAuthor(by)
    tell.done(gaps.length > 1 ? t('check.choice.done', { count: gaps.length }) : t('check.explainedOk'))
    close()
  }
  // A paper is of one branch.
  const [branchId, ...others] = new Set(gaps.map((gap) => gap.branchId))
  const period = gaps[0]?.finding.period
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
      <GapNames gaps={gaps} />
      <Form name="explain" form={form} layout="vertical" requiredMark={false} onFinish={(values) => void add(values)}>
        <Form.Item
          name="reason"
          label={t('check.reason')}
          rules={[{ required: true, whitespace: true, message: t('check.reasonMissing') }]}
        >
          <Input ref={first} maxLength={300} />
        </Form.Item>
        <AuthorField label={t('check.by')} missing={t('check.byMissing')} />
        {branchId !== undefined && others.length === 0 && period !== undefined && (
          <Form.Item name="itemId" label={t('check.paper')}>
            <ItemPicker branchId={branchId} year={yearOf(boundsOf(period).first)} allowClear />
          </Form.Item>
        )}
        <p className="faint">{t('check.explainNote')}</p>
      </Form>
    </Modal>
  )
}
