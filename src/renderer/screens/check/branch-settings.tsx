import { Button, Drawer, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Branch, type Group, Presence } from '../../../core/catalogue/branch.ts'
import type { Day } from '../../../core/day.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { GroupFields } from './group-fields.tsx'
import { TermList } from './term-list.tsx'

interface Props {
  readonly branch: Branch
  readonly isOpen: boolean
  close(): void
}

interface Values {
  readonly name: string
  readonly parentId?: number | null
  readonly foundedOn: Day | null
  readonly committee: Presence
  readonly grouping: Presence
  readonly groups: readonly (Omit<Group, 'id'> & { readonly id?: number })[]
  readonly fonds: string
  readonly classCode: string
}

/** What the checks and the 档号 need to know of a branch. */
export function BranchSettings({ branch, isOpen, close }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<Values>()
  const [isBusy, setBusy] = useState(false)
  const grouping = Form.useWatch('grouping', form)
  const { branches } = useOpenCatalogue()
  const save = async ({ groups = [], parentId = null, ...values }: Partial<Values>) => {
    setBusy(true)
    const kept = values.grouping === 'absent' ? [] : groups.map(({ id, ...group }) => (id ? { id, ...group } : group))
    const change = { id: branch.id, ...values, parentId, groups: kept }
    const changed = await tell.attempt(() => client.branches.change(change))
    setBusy(false)
    if (!changed) return
    tell.done(t('check.settingsForm.saved'))
    close()
  }
  const presence = (
    <Radio.Group
      options={Presence.options.map((value) => ({ value, label: t(`check.settingsForm.presence.${value}`) }))}
    />
  )
  return (
    <Drawer
      open={isOpen}
      onClose={close}
      size={520}
      destroyOnHidden
      title={t('check.settingsForm.title')}
      footer={
        <span style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button type="primary" loading={isBusy} onClick={form.submit}>
            {t('common.save')}
          </Button>
        </span>
      }
    >
      <Form
        name="branch"
        form={form}
        layout="vertical"
        preserve={false}
        requiredMark={false}
        initialValues={branch}
        onFinish={(values) => void save(values)}
      >
        <Form.Item
          name="name"
          label={t('check.settingsForm.name')}
          rules={[{ required: true, whitespace: true, message: t('welcome.create.branchMissing') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        {branches.length > 1 && (
          <Form.Item name="parentId" label={t('check.settingsForm.parent')}>
            <Select
              allowClear={{ label: t('common.clear') }}
              placeholder={t('check.settingsForm.noParent')}
              options={branches
                .filter(({ id }) => id !== branch.id)
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="foundedOn"
          label={t('check.settingsForm.foundedOn')}
          extra={t('check.settingsForm.foundedHint')}
        >
          <DayInput placeholder={t('item.hint.date')} />
        </Form.Item>
        <Form.Item name="committee" label={t('check.settingsForm.committee')}>
          {presence}
        </Form.Item>
        <Form.Item name="grouping" label={t('check.settingsForm.grouping')}>
          {presence}
        </Form.Item>
        {grouping === 'present' && <GroupFields />}
        <Form.Item name="fonds" label={t('check.settingsForm.fonds')}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="classCode" label={t('check.settingsForm.classCode')} extra={t('check.settingsForm.codeNote')}>
          <Input maxLength={20} />
        </Form.Item>
      </Form>
      <TermList branchId={branch.id} />
    </Drawer>
  )
}
