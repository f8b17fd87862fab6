import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../../day/day-input.tsx'
import { FormRows } from '../../ui/form-rows.tsx'

/** 党小组 of a branch, and the days they exist from and to. */
export function GroupFields() {
  const { t } = useTranslation()
  const [founded, closed] = [t('check.settingsForm.groupFounded'), t('check.settingsForm.groupClosed')]
  return (
    <FormRows
      name="groups"
      label={t('check.settingsForm.groups')}
      extra={t('check.settingsForm.groupsHint')}
      add={t('check.settingsForm.addGroup')}
      remove={t('common.remove')}
      fresh={{ name: '', foundedOn: null, closedOn: null }}
      row={(place) => (
        <>
          <Form.Item name={[place, 'id']} hidden>
            <Input />
          </Form.Item>
          <Form.Item
            name={[place, 'name']}
            style={{ flex: 1, marginBottom: 8 }}
            rules={[{ required: true, whitespace: true, message: t('check.settingsForm.groupMissing') }]}
          >
            <Input maxLength={60} placeholder={t('check.settingsForm.groupName')} />
          </Form.Item>
          <Form.Item name={[place, 'foundedOn']} style={{ width: '8.7rem', marginBottom: 8 }}>
            <DayInput aria-label={founded} placeholder={founded} />
          </Form.Item>
          <Form.Item name={[place, 'closedOn']} style={{ width: '8.7rem', marginBottom: 8 }}>
            <DayInput aria-label={closed} placeholder={closed} />
          </Form.Item>
        </>
      )}
    />
  )
}
