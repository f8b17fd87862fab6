import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { DayInput } from '../../day/day-input.tsx'

/** 党小组 of a branch, and the days they exist from and to. */
export function GroupFields() {
  const { t } = useTranslation()
  const [founded, closed] = [t('check.settingsForm.groupFounded'), t('check.settingsForm.groupClosed')]
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
                <Form.Item name={[name, 'foundedOn']} style={{ width: 130, marginBottom: 8 }}>
                  <DayInput aria-label={founded} placeholder={founded} />
                </Form.Item>
                <Form.Item name={[name, 'closedOn']} style={{ width: 130, marginBottom: 8 }}>
                  <DayInput aria-label={closed} placeholder={closed} />
                </Form.Item>
                <Button
                  icon={<MinusCircleOutlined aria-hidden />}
                  aria-label={t('common.remove')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ name: '', foundedOn: null, closedOn: null })}
            >
              {t('check.settingsForm.addGroup')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  )
}
