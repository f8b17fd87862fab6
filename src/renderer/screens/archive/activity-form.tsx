import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActivityKind } from '../../../core/catalogue/activity.ts'
import type { Group } from '../../../core/catalogue/branch.ts'
import type { Item } from '../../../core/catalogue/item.ts'
import type { Day } from '../../../core/day.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { DayInput } from '../../ui/day-input.tsx'

interface Props {
  readonly item: Item
  readonly page: number
  readonly groups: readonly Group[]
  close(): void
}

interface Values {
  readonly firstPage: number
  readonly lastPage: number
  readonly date: Day
  readonly kinds: ActivityKind[]
  readonly groupId: number | null
  readonly topic: string
}

/** 标记活动: says what took place, and on which pages of the item it is written down. */
export function ActivityForm({ item, page, groups, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<Values>()
  const [isBusy, setBusy] = useState(false)
  const last = Math.max(1, item.images)
  const add = async ({ firstPage, lastPage, ...values }: Values) => {
    setBusy(true)
    const added = await tell.attempt(() =>
      client.activities.add({
        ...values,
        groupId: values.groupId ?? null,
        branchId: item.branchId,
        evidence: [{ itemId: item.id, firstPage, lastPage }],
      }),
    )
    setBusy(false)
    if (!added) return
    tell.done(t('archive.activities.added'))
    close()
  }
  const ordered = {
    validator: async () => {
      if (form.getFieldValue('firstPage') > form.getFieldValue('lastPage')) {
        throw new Error(t('archive.activities.range', { count: last }))
      }
    },
  }
  const pageRule = { required: true, message: t('archive.activities.fromMissing') }
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="pad"
      requiredMark={false}
      initialValues={{ firstPage: page, lastPage: page, date: item.date, kinds: [], groupId: null, topic: '' }}
      onFinish={(values) => void add(values)}
    >
      <Form.Item label={t('archive.activities.pages')} style={{ marginBottom: 0 }}>
        <div style={{ display: 'flex', gap: 8, alignItems: 'baseline' }}>
          <Form.Item name="firstPage" rules={[pageRule]}>
            <InputNumber min={1} max={last} precision={0} aria-label={t('archive.activities.pages')} />
          </Form.Item>
          {t('archive.activities.to')}
          <Form.Item name="lastPage" dependencies={['firstPage']} rules={[pageRule, ordered]}>
            <InputNumber min={1} max={last} precision={0} aria-label={t('archive.activities.to')} />
          </Form.Item>
        </div>
      </Form.Item>
      <Form.Item
        name="date"
        label={t('archive.activities.date')}
        rules={[{ required: true, message: t('item.missing.date') }]}
      >
        <DayInput placeholder={t('item.hint.date')} />
      </Form.Item>
      <Form.Item
        name="kinds"
        label={t('archive.activities.kinds')}
        extra={t('archive.activities.kindsHint')}
        rules={[{ required: true, message: t('archive.activities.kindsMissing') }]}
      >
        <Select
          mode="multiple"
          options={ActivityKind.options.map((kind) => ({ value: kind, label: t(`common.activity.${kind}`) }))}
        />
      </Form.Item>
      {groups.length > 0 && (
        <Form.Item name="groupId" label={t('archive.activities.group')}>
          <Select
            allowClear
            placeholder={t('archive.activities.wholeBranch')}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="topic" label={t('archive.activities.topic')}>
        <Input maxLength={200} />
      </Form.Item>
      <div style={{ display: 'flex', gap: 12 }}>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {t('common.save')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </Form>
  )
}
