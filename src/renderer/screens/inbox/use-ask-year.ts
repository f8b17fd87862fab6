import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { isFarYear } from '../../../core/catalogue/doubt-day.ts'
import type { Day, Year } from '../../../core/day.ts'

/** Asks whether a 归档年度 far from the paper's own day is meant, since nobody can change it afterwards; true to go on. */
export function useAskYear() {
  const { modal } = App.useApp()
  const { t } = useTranslation()
  return async (date: Day | null, year: Year): Promise<boolean> =>
    date === null ||
    !isFarYear(date, year) ||
    modal.confirm({
      title: t('inbox.farYear.ask', { date, year }),
      content: t('inbox.farYear.text'),
      okText: t('inbox.farYear.goOn', { year }),
      cancelText: t('inbox.farYear.back'),
      focusable: { autoFocusButton: 'cancel' },
    })
}
