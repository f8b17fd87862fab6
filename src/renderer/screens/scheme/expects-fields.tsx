import { Checkbox, Form, InputNumber, Radio, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { EvidenceRole } from '../../../core/catalogue/activity.ts'
import { Every } from '../../../core/period.ts'
import { ExpectsPer } from '../../../core/scheme/expects.ts'

/** How often something is filed on a line, by whom and with which papers. `isCounted` tells whether the rest applies. */
export function ExpectsFields() {
  const { t } = useTranslation()
  const isCounted = Form.useWatch<boolean | undefined>('isCounted') ?? false
  return (
    <>
      <Form.Item name="isCounted" label={t('scheme.field.expects')}>
        <Radio.Group
          options={[
            { value: false, label: t('scheme.expects.once') },
            { value: true, label: t('scheme.expects.counted') },
          ]}
        />
      </Form.Item>
      {isCounted && (
        <>
          <div className="scheme-expects">
            <span>{t('scheme.expects.before')}</span>
            <Form.Item name={['expects', 'every']} noStyle>
              <Select
                aria-label={t('scheme.expects.every')}
                style={{ width: '6.1rem' }}
                options={Every.options.map((value) => ({ value, label: t(`scheme.expects.everyName.${value}`) }))}
              />
            </Form.Item>
            <span>{t('scheme.expects.should')}</span>
            <Form.Item
              name={['expects', 'times']}
              noStyle
              rules={[{ required: true, message: t('scheme.expects.timesMissing') }]}
            >
              <InputNumber
                min={1}
                max={100}
                precision={0}
                style={{ width: '4.8rem' }}
                aria-label={t('scheme.expects.times')}
              />
            </Form.Item>
            <span>{t('scheme.expects.unit')}</span>
            <Form.Item name={['expects', 'per']} noStyle>
              <Select
                aria-label={t('scheme.expects.per')}
                style={{ width: '8.8rem' }}
                options={ExpectsPer.options.map((value) => ({ value, label: t(`scheme.expects.perName.${value}`) }))}
              />
            </Form.Item>
          </div>
          <Form.Item
            name={['expects', 'papers']}
            label={t('scheme.expects.papers')}
            extra={t('scheme.expects.papersHint')}
          >
            <Checkbox.Group options={[...EvidenceRole.options]} />
          </Form.Item>
        </>
      )}
    </>
  )
}
