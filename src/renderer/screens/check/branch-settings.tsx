import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Drawer, Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Branch, Presence } from '../../../core/catalogue/branch.ts'
import type { Day } from '../../../core/day.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { DayInput } from '../../ui/day-input.tsx'

interface Props {
  readonly branch: Branch
  readonly isOpen: boolean
  close(): void
}

interface Values {
  readonly name: string
  readonly foundedOn: Day | null
  readonly committee: Presence
  readonly grouping: Presence
  readonly groups: readonly { readonly id?: number; readonly name: string }[]
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
  const save = async ({ groups = [], ...values }: Partial<Values>) => {
    setBusy(true)
    const kept =
      values.grouping === 'absent' ? [] : groups.map(({ id, name }) => (id === undefined ? { name } : { id, name }))
    const changed = await tell.attempt(() => client.branches.change({ id: branch.id, ...values, groups: kept }))
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
      size={440}
      destroyOnHidden
      title={t('check.settingsForm.title')}
      extra={
        <Button type="primary" loading={isBusy} onClick={form.submit}>
          {t('common.save')}
        </Button>
      }
    >
      <Form
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
        {grouping === 'present' && <GroupNames />}
        <Form.Item name="fonds" label={t('check.settingsForm.fonds')}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="classCode" label={t('check.settingsForm.classCode')} extra={t('check.settingsForm.codeNote')}>
          <Input maxLength={20} />
        </Form.Item>
      </Form>
    </Drawer>
  )
}

function GroupNames() {
  const { t } = useTranslation()
  return (
    <Form.Item label={t('check.settingsForm.groups')}>
      <Form.List name="groups">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} style={{ display: 'flex', gap: 8 }}>
                <Form.Item name={[name, 'id']} hidden>
                  <Input />
                </Form.Item>
                <Form.Item
                  name={[name, 'name']}
                  style={{ flex: 1, marginBottom: 8 }}
                  rules={[{ required: true, whitespace: true, message: t('check.settingsForm.groupMissing') }]}
                >
                  <Input maxLength={60} placeholder={t('check.settingsForm.groupName')} />
                </Form.Item>
                <Button
                  icon={<MinusCircleOutlined aria-hidden />}
                  aria-label={t('common.remove')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ name: '' })}>
              {t('check.settingsForm.addGroup')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  )
}
