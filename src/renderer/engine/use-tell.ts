import { App } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { toFailureReport } from '../../core/failure.ts'
import { toFailureWords } from '../words/failure-words.ts'
import { useWayOut } from './use-way-out.tsx'

/** One failure is shown at a time, and none after a success. */
const failureKey = 'failure'

/** Nor more than one of what was done without more to say, nor one heading twice: the newer takes the place. */
const doneKey = 'done'

/** How long a short text stays, so that who reads slowly has read it. */
function toSeconds(text: string): number {
  return Math.min(8, 4 + text.length / 8)
}

/** Tells, at the top of the window where no form has its buttons, that something was done or why it was not. */
export function useTell() {
  const { message, notification } = App.useApp()
  const { t } = useTranslation()
  const wayOut = useWayOut()
  return useMemo(() => {
    const failure = (error: unknown) => {
      const report = toFailureReport(error)
      const words = toFailureWords(t, report)
      notification.error({
        key: failureKey,
        title: words.title,
        description: t('common.told', { first: report.message, second: words.next }).trim(),
        actions: wayOut(report.detail, () => notification.destroy(failureKey)),
        placement: 'top',
        duration: 12,
        role: 'alert',
      })
    }
    return {
      /** What has a description stays for a while: what followed, where to find it, and a button that leads there. */
      done: (text: string, more?: { readonly description: string | null; readonly action?: ReactNode }) => {
        notification.destroy(failureKey)
        if (!more || more.description === null) {
          message.open({ key: doneKey, type: 'success', content: text, duration: toSeconds(text), pauseOnHover: true })
          return
        }
        const { description, action } = more
        notification.success({ key: text, title: text, description, actions: action, placement: 'top', duration: 15 })
      },
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
  }, [message, notification, t, wayOut])
}
