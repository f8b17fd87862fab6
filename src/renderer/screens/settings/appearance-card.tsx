import { Card, Form, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { densities, lights, textSizes } from '../../../core/appearance.ts'
import { Language } from '../../../core/language.ts'
import { useAppearance } from '../../theme/theme-provider.tsx'

/** 外观: seen at once, kept on this PC, the same for every catalogue. */
export function AppearanceCard() {
  const { t } = useTranslation()
  const { appearance, choose } = useAppearance()
  return (
    <Card title={t('settings.appearance.title')}>
      <p style={{ marginTop: 0 }}>{t('settings.appearance.text')}</p>
      <Form
        name="appearance"
        labelCol={{ flex: '9em' }}
        labelAlign="left"
        initialValues={appearance}
        onValuesChange={(_, next) => choose(next)}
      >
        <Form.Item name="light" label={t('settings.appearance.light.label')}>
          <Radio.Group options={lights.map((value) => ({ value, label: t(`settings.appearance.light.${value}`) }))} />
        </Form.Item>
        <Form.Item name="text" label={t('settings.appearance.textSize.label')}>
          <Radio.Group
            options={textSizes.map((value) => ({ value, label: t(`settings.appearance.textSize.${value}`) }))}
          />
        </Form.Item>
        <Form.Item name="density" label={t('settings.appearance.density.label')}>
          <Radio.Group
            options={densities.map((value) => ({ value, label: t(`settings.appearance.density.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="language"
          label={t('settings.appearance.language.label')}
          extra={t('settings.appearance.language.hint')}
          style={{ marginBottom: 0 }}
        >
          <Radio.Group
            options={Language.options.map((value) => ({ value, label: t(`settings.appearance.language.${value}`) }))}
          />
        </Form.Item>
      </Form>
    </Card>
  )
}
