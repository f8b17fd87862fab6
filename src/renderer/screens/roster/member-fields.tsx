import { Form, Input, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../core/catalogue/branch.ts'
import { DayInput } from '../../day/day-input.tsx'
import { PostList } from './post-list.tsx'
import { StageList } from './stage-list.tsx'

export function MemberFields({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useTranslation()
  return (
    <>
      <Form.Item
        name="name"
        label={t('roster.name')}
        rules={[{ required: true, whitespace: true, message: t('roster.form.nameMissing') }]}
      >
        <Input autoFocus maxLength={40} />
      </Form.Item>
      <Form.Item name="number" label={t('roster.column.number')} extra={t('roster.form.numberHint')}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="sex" label={t('roster.column.sex')}>
        <Radio.Group
          options={[
            { value: '', label: t('roster.form.sex.none') },
            { value: '男', label: t('roster.form.sex.男') },
            { value: '女', label: t('roster.form.sex.女') },
          ]}
        />
      </Form.Item>
      <Form.Item name="bornOn" label={t('roster.form.bornOn')}>
        <DayInput placeholder={t('item.hint.date')} />
      </Form.Item>
      {groups.length > 0 && (
        <Form.Item name="groupId" label={t('roster.column.group')}>
          <Select
            allowClear={{ label: t('common.clear') }}
            placeholder={t('roster.noGroup')}
            options={groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
      <StageList />
      <PostList />
      <Form.Item name="note" label={t('roster.column.note')}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  )
}
