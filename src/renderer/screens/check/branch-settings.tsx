import { Button, Form, Input, Radio, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Branch, type Group, Presence } from '../../../core/catalogue/branch.ts'
import type { Term } from '../../../core/catalogue/member.ts'
import type { Day } from '../../../core/day.ts'
import { DayInput } from '../../day/day-input.tsx'
import { Drawer } from '../../dialog/drawer.tsx'
import { CancelButton } from '../../dialog/leaving.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useRoster } from '../../engine/queries.ts'
import { useTell } from '../../engine/use-tell.ts'
import { GroupFields } from './group-fields.tsx'
import { TermFields, type TypedTerm } from './term-fields.tsx'
import { useSaveTerms } from './use-save-terms.ts'

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
  readonly terms: readonly TypedTerm[]
  readonly fonds: string
  readonly classCode: string
}

/** What the checks and the 档号 need to know of a branch. */
export function BranchSettings({ branch, isOpen, close }: Props) {
  const { t } = useTranslation()
  const [isBusy, setBusy] = useState(false)
  const roster = useRoster(branch.id)
  return (
    <Drawer
      open={isOpen}
      onClose={close}
      size="34.7rem"
      destroyOnHidden
      title={t('check.settingsForm.title')}
      footer={
        <span style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <CancelButton close={close} />
          <Button type="primary" loading={isBusy} htmlType="submit" form={formName}>
            {t('common.save')}
          </Button>
        </span>
      }
    >
      <Answer query={roster}>
        {({ terms }) => <BranchForm branch={branch} terms={terms} close={close} onBusy={setBusy} />}
      </Answer>
    </Drawer>
  )
}

const formName = 'branch'

interface FormProps {
  readonly branch: Branch
  readonly terms: readonly Term[]
  close(): void
  onBusy(isBusy: boolean): void
}

/** Filled anew with each opening, as it comes and goes with the drawer. */
function BranchForm({ branch, terms, close, onBusy }: FormProps) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const [form] = Form.useForm<Values>()
  const grouping = Form.useWatch('grouping', form)
  const { branches } = useOpenCatalogue()
  const saveTerms = useSaveTerms(branch.id, terms, (index, id) => form.setFieldValue(['terms', index, 'id'], id))
  const save = async ({ groups = [], terms: typed = [], parentId = null, ...values }: Partial<Values>) => {
    onBusy(true)
    const kept = values.grouping === 'absent' ? [] : groups.map(({ id, ...group }) => (id ? { id, ...group } : group))
    const changed = await tell.attempt(async () => {
      await saveTerms(typed)
      return client.branches.change({ id: branch.id, ...values, parentId, groups: kept })
    })
    onBusy(false)
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
    <Form
      name={formName}
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...branch, terms }}
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
            options={branches.filter(({ id }) => id !== branch.id).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="foundedOn" label={t('check.settingsForm.foundedOn')} extra={t('check.settingsForm.foundedHint')}>
        <DayInput placeholder={t('item.hint.date')} />
      </Form.Item>
      <Form.Item name="committee" label={t('check.settingsForm.committee')}>
        {presence}
      </Form.Item>
      <Form.Item name="grouping" label={t('check.settingsForm.grouping')}>
        {presence}
      </Form.Item>
      {grouping === 'present' && <GroupFields />}
      <TermFields />
      <Form.Item name="fonds" label={t('check.settingsForm.fonds')} extra={t('check.settingsForm.fondsHint')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="classCode" label={t('check.settingsForm.classCode')} extra={t('check.settingsForm.codeNote')}>
        <Input maxLength={20} />
      </Form.Item>
    </Form>
  )
}
