import { App } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { toFailureReport } from '../../core/failure.ts'
import { toFailureWords } from '../words/failure-words.ts'

/** Tells, in a corner of the window, that something was done or why it was not. */
export function useTell() {
  const { message, notification } = App.useApp()
  const { t } = useTranslation()
  return useMemo(() => {
    const failure = (error: unknown) => {
      const report = toFailureReport(error)
      const words = toFailureWords(t, report.kind)
      notification.error({
        title: words.title,
        description: t('common.told', { first: report.message, second: words.next }),
        placement: 'bottomRight',
        duration: 12,
        role: 'alert',
      })
    }
    return {
      done: (text: string) => void message.success(text),
      failure,
      /** Runs it and tells of its failure; resolves with null then. */
      attempt: async <Value>(act: () => Promise<Value>): Promise<Value | null> => {
        try {
          return await act()
        } catch (error) {
          failure(error)
          return null
        }
      },
    }
  }, [message, notification, t])
}
