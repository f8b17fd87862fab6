import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { toFailureReport } from '../../core/failure.ts'
import { ErrorNotice } from '../ui/error-notice.tsx'
import { Loading } from '../ui/loading.tsx'
import { toFailureWords } from '../words/failure-words.ts'

interface Props<Value> {
  readonly query: UseQueryResult<Value>
  readonly children: (value: Value) => ReactNode
}

/** Shows a question's answer, or that it is on its way, or why there is none and what to do. */
export function Answer<Value>({ query, children }: Props<Value>) {
  const { t } = useTranslation()
  if (query.isSuccess) return children(query.data)
  if (query.isPending) return <Loading label={t('common.loading')} />
  const report = toFailureReport(query.error)
  return (
    <div className="pad">
      <ErrorNotice
        {...toFailureWords(t, report)}
        message={report.message}
        retry={{ label: t('common.retry'), act: () => void query.refetch() }}
      />
    </div>
  )
}
