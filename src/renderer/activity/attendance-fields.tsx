import './activity-fields.css'
import { Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { attendanceKeys, findAttendanceProblem } from '../../core/activities/attendance.ts'
import type { ActivityValues } from './activity-values.ts'

/** 应到, 实到, 请假, 缺席; counts that cannot be are named while they are filled in, and refused when saved. */
export function AttendanceFields() {
  const { t } = useTranslation()
  const form = Form.useFormInstance<ActivityValues>()
  const [due = null, present = null, excused = null, absent = null] = [
    Form.useWatch('due', form),
    Form.useWatch('present', form),
    Form.useWatch('excused', form),
    Form.useWatch('absent', form),
  ]
  const problem = findAttendanceProblem({ due, present, excused, absent })
  return (
    <fieldset className="plain-set">
      <legend className="plain-legend">{t('activities.form.attendance')}</legend>
      <div className="count-fields">
        {attendanceKeys.map((key) => (
          <Form.Item key={key} name={key} label={t(`activities.count.${key}`)}>
            <InputNumber min={0} max={100_000} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        ))}
      </div>
      {problem !== null && (
        <div role="alert" className="field-fault">
          {problem}
        </div>
      )}
    </fieldset>
  )
}
