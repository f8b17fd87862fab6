import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../core/day.ts'
import { DayInput } from '../../day/day-input.tsx'
import { FormRows } from '../../ui/form-rows.tsx'

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
    <FormRows
      name="terms"
      label={t('check.settingsForm.terms')}
      extra={t('check.settingsForm.termsHint')}
      add={t('check.settingsForm.addTerm')}
      remove={t('common.remove')}
      fresh={{ from: null, to: null }}
      row={(place) => (
        <>
          <Form.Item name={[place, 'id']} hidden>
            <Input />
          </Form.Item>
          <Form.Item
            name={[place, 'from']}
            style={{ flex: 1, marginBottom: 8 }}
            rules={[{ required: true, message: t('check.settingsForm.termMissing') }]}
          >
            <DayInput aria-label={begins} placeholder={begins} />
          </Form.Item>
          <Form.Item name={[place, 'to']} style={{ flex: 1, marginBottom: 8 }}>
            <DayInput aria-label={ends} placeholder={ends} />
          </Form.Item>
        </>
      )}
    />
  )
}
