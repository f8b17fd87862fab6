import './activity-fields.css'
import { Button, Form, Input, InputNumber } from 'antd'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { attendanceKeys, findAttendanceProblem } from '../../core/activities/attendance.ts'
import type { AttendanceGuess } from '../../core/intake/guess-attendance.ts'
import { focusNext, isPlainEnter } from '../ui/field-keys.ts'
import type { ActivityValues } from './activity-values.ts'

interface Props {
  /** What the papers say, to be taken over by a person; null where they say nothing. */
  readonly told: AttendanceGuess | null
  /** Whether the cursor begins here. */
  readonly isFirst: boolean
}

type Key = (typeof attendanceKeys)[number]

/** 应到, 实到, 请假, 缺席; counts that cannot be are named while they are filled in, and refused when saved. */
export function AttendanceFields({ told, isFirst }: Props) {
  const { t } = useTranslation()
  const form = Form.useFormInstance<ActivityValues>()
  const [due = null, present = null, excused = null, absent = null] = [
    Form.useWatch('due', form),
    Form.useWatch('present', form),
    Form.useWatch('excused', form),
    Form.useWatch('absent', form),
  ]
  const counts = { due, present, excused, absent }
  const problem = findAttendanceProblem(counts)
  const offerOf = (key: Key) => (counts[key] === null ? (told?.[key] ?? null) : null)
  const offered = attendanceKeys.filter((key) => offerOf(key) !== null)
  const takeOver = (keys: readonly Key[]) => {
    for (const key of keys) {
      const offer = offerOf(key)
      if (offer) form.setFieldValue(key, offer.value)
    }
  }
  const press = (event: KeyboardEvent<HTMLInputElement>, key: Key) => {
    const field = event.currentTarget
    if (!isPlainEnter(event.nativeEvent) || !field.form) return
    event.preventDefault()
    if (field.value === '') takeOver([key])
    focusNext(field.form, field)
  }
  const words = offered.map(
    (key) =>
      `“${offerOf(key)
        ?.from.map((source) => source.words.trim())
        .join('')}”`,
  )
  return (
    <fieldset className="plain-set">
      <legend className="plain-legend">{t('activities.form.attendance')}</legend>
      <div className="count-fields">
        {attendanceKeys.map((key) => (
          <Form.Item key={key} name={key} label={t(`activities.count.${key}`)}>
            <InputNumber
              min={0}
              autoFocus={isFirst && key === 'due'}
              max={100_000}
              precision={0}
              style={{ width: '100%' }}
              placeholder={offerOf(key)?.value.toString()}
              onKeyDown={(event) => press(event, key)}
            />
          </Form.Item>
        ))}
      </div>
      {offered.length > 0 && (
        <div className="attendance-offer" role="note">
          <span className="guess">{t('activities.form.told', { words: [...new Set(words)].join('') })}</span>
          <Button size="small" onClick={() => takeOver(offered)}>
            {t('activities.form.takeOver')}
          </Button>
        </div>
      )}
      {problem !== null && (
        <div role="alert" className="field-fault">
          {problem}
        </div>
      )}
      <Form.Item name="absentees" label={t('activities.form.absentees')}>
        <Input maxLength={300} placeholder={t('activities.form.absenteesHint')} />
      </Form.Item>
    </fieldset>
  )
}
