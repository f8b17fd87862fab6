import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { stageNames } from '../../../core/catalogue/member.ts'
import { DayInput } from '../../day/day-input.tsx'

/** Every 类别 that someone passed through, and since when. */
export function StageList() {
  const { t } = useTranslation()
  const some = {
    validator: async (_: unknown, stages: readonly unknown[] | undefined) => {
      if (!stages || stages.length === 0) throw new Error(t('roster.form.stagesMissing'))
    },
  }
  return (
    <Form.Item label={t('roster.form.stages')} extra={t('roster.form.stagesHint')}>
      <Form.List name="stages" rules={[some]}>
        {(fields, { add, remove }, { errors }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} style={{ display: 'flex', gap: 8 }}>
                <Form.Item
                  name={[name, 'stage']}
                  style={{ width: '12rem', marginBottom: 8 }}
                  rules={[{ required: true, message: t('roster.form.stageMissing') }]}
                >
                  <Select
                    aria-label={t('roster.column.stage')}
                    placeholder={t('roster.column.stage')}
                    options={stageNames.map((stage) => ({ value: stage, label: t(`roster.stage.${stage}`) }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'from']} style={{ flex: 1, marginBottom: 8 }}>
                  <DayInput aria-label={t('roster.column.since')} placeholder={t('roster.unknown')} />
                </Form.Item>
                <Button
                  icon={<MinusCircleOutlined aria-hidden />}
                  aria-label={t('common.remove')}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Form.ErrorList errors={errors} />
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ from: null })}>
              {t('roster.form.addStage')}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  )
}
