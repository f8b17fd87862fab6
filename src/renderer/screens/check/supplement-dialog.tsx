import { Form, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Activity, type Evidence, EvidenceRole } from '../../../core/catalogue/activity.ts'
import type { Finding } from '../../../core/checks/finding.ts'
import type { Remedy } from '../../../core/checks/remedy.ts'
import type { Year } from '../../../core/day.ts'
import { ActivityChoice } from '../../activity/activity-choice.tsx'
import { PageFields } from '../../activity/page-fields.tsx'
import { Modal } from '../../dialog/modal.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useActivities, useItem } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { toPaperPurpose } from '../../item/filing-purpose.ts'
import { ItemPicker } from '../../item/item-picker.tsx'
import { useNavigation } from '../../navigation.tsx'

interface Props {
  readonly branchId: number
  readonly year: Year
  readonly finding: Finding
  readonly remedy: Remedy
  close(): void
}

/** Puts a paper to an activity that lacks one: a filed one at once, one of the inbox by way of its filing. */
export function SupplementDialog({ branchId, year, finding, remedy, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { go } = useNavigation()
  const [form] = Form.useForm<Partial<Evidence>>()
  const [isBusy, setBusy] = useState(false)
  const [chosenId, setChosenId] = useState(remedy.activityIds[0] ?? null)
  const activities = useActivities({ branchId, year }).data ?? []
  const offered = activities.filter(({ id }) => remedy.activityIds.includes(id))
  const activity = offered.find(({ id }) => id === chosenId)
  const itemId = Form.useWatch('itemId', form) ?? null
  const paper = useItem(itemId ?? 0, itemId !== null).data
  const isWaiting = paper?.state === 'inbox'
  const attach = async ({ id, addedAt: _, ...rest }: Activity, evidence: Evidence) => {
    setBusy(true)
    const changed = await tell.attempt(() =>
      client.activities.change({ id, ...rest, evidence: [...rest.evidence, evidence] }),
    )
    setBusy(false)
    if (!changed) return
    tell.done(t('check.supplement.done', { role: t(`common.role.${evidence.role}`) }))
    close()
  }
  const act = ({ role = '记录', firstPage, lastPage }: Partial<Evidence>) => {
    if (!activity || itemId === null) return
    if (isWaiting) go({ to: { screen: 'inbox', itemId, purpose: toPaperPurpose(activity, finding, role) } })
    else if (firstPage && lastPage) void attach(activity, { itemId, firstPage, lastPage, role })
  }
  return (
    <Modal
      open
      title={t('check.act.supplement')}
      okText={t(isWaiting ? 'check.supplement.file' : 'check.supplement.attach')}
      cancelText={t('common.cancel')}
      confirmLoading={isBusy}
      onCancel={close}
      onOk={form.submit}
    >
      {offered.length > 1 ? (
        <ActivityChoice activities={offered} value={chosenId} onChange={setChosenId} />
      ) : (
        <strong>{finding.subject}</strong>
      )}
      <p className="faint" style={{ marginTop: 4 }}>
        {finding.message}
      </p>
      <Form
        name="supplement"
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: remedy.roles[0] }}
        onFinish={act}
      >
        <Form.Item name="role" label={t('activities.form.role')}>
          <Select
            style={{ width: '8.8rem' }}
            options={EvidenceRole.options.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="itemId"
          label={t('activities.form.item')}
          rules={[{ required: true, message: t('check.supplement.missing') }]}
          extra={isWaiting && t('check.supplement.waiting')}
        >
          <ItemPicker branchId={branchId} year={year} isInboxOffered autoFocus />
        </Form.Item>
        {paper && !isWaiting && <PageFields item={paper} />}
      </Form>
    </Modal>
  )
}
