import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../core/day.ts'
import { DayInput } from '../../day/day-input.tsx'

/** A row of them: without an id it is new. */
export interface TypedTerm {
  readonly id?: number
  readonly from: Day | null
  readonly to: Day | null
}

/** 支委会任期 of a branch. */
export function TermFields() {
  const { t } = useTranslation()
  const [begins, ends] = [t('check.settingsForm.termFrom'), t('check.settingsForm.termTo')]
  return (
    <Form.Item label={t('check.settingsForm.terms')} extra={t('check.settingsForm.termsHint')}>
      <Form.List name="terms">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} style={{ display: 'flex', gap: 8 }}>
                <Form.Item name={[name, 'id']} hidden>
                  <Input />
                </Form.Item>
                <Form.Item
                  name={[name, 'from']}
                  style={{ flex: 1, marginBottom: 8 }}
                  rules={[{ required: true, message: t('check.settingsForm.termMissing') }]}
                >
                  <DayInput aria-label={begins} placeholder={begins} />
                </Form.Item>
                <Form.Item name={[name, 'to']} style={{ flex: 1, marginBottom: 8 }}>
                  <DayInput aria-label={ends} placeholder={ends} />
                </Form.Item>
                <Button
                  icon={<MinusCircleOutlined aria-hidden />}
                  aria-label={t('common.remove')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ from: null, to: null })}>
              {t('check.settingsForm.addTerm')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  )
}
