import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { Language } from '../../core/language.ts'
import { useAppearance } from './theme-provider.tsx'

/** 语言, for where 设置 cannot be reached yet. */
export function LanguageChoice() {
  const { t } = useTranslation()
  const { appearance, choose } = useAppearance()
  return (
    <Segmented<Language>
      aria-label={t('settings.appearance.language.label')}
      value={appearance.language}
      onChange={(language) => choose({ ...appearance, language })}
      options={Language.options.map((value) => ({ value, label: t(`settings.appearance.language.${value}`) }))}
    />
  )
}
