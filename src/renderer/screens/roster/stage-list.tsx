import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { stageNames } from '../../../core/catalogue/member.ts'
import { DayInput } from '../../day/day-input.tsx'
import { FormRows } from '../../ui/form-rows.tsx'

/** Every 类别 that someone passed through, and since when. */
export function StageList() {
  const { t } = useTranslation()
  const some = {
    validator: async (_: unknown, stages: readonly unknown[] | undefined) => {
      if (!stages || stages.length === 0) throw new Error(t('roster.form.stagesMissing'))
    },
  }
  return (
    <FormRows
      name="stages"
      label={t('roster.form.stages')}
      extra={t('roster.form.stagesHint')}
      rules={[some]}
      add={t('roster.form.addStage')}
      remove={t('common.remove')}
      fresh={{ from: null }}
      row={(place) => (
        <>
          <Form.Item
            name={[place, 'stage']}
            style={{ width: '12rem', marginBottom: 8 }}
            rules={[{ required: true, message: t('roster.form.stageMissing') }]}
          >
            <Select
              aria-label={t('roster.column.stage')}
              placeholder={t('roster.column.stage')}
              options={stageNames.map((stage) => ({ value: stage, label: t(`roster.stage.${stage}`) }))}
            />
          </Form.Item>
          <Form.Item name={[place, 'from']} style={{ flex: 1, marginBottom: 8 }}>
            <DayInput aria-label={t('roster.column.since')} placeholder={t('roster.unknown')} />
          </Form.Item>
        </>
      )}
    />
  )
}
