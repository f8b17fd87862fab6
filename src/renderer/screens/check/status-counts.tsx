import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../core/checks/finding.ts'
import { countStatuses } from './by-rule.ts'
import { FindingStatus } from './finding-status.tsx'

/** How many of each, and a plain word on what was not tested at all. */
export function StatusCounts({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation()
  const untested = findings.filter(({ status }) => status === '未配置').length
  return (
    <div style={{ marginBottom: 16 }}>
      <section aria-label={t('check.counts')} style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {countStatuses(findings).map(({ status, count }) => (
          <FindingStatus key={status} status={status} count={count} />
        ))}
      </section>
      {untested > 0 && (
        <Alert style={{ marginTop: 12 }} type="info" showIcon title={t('check.untested', { count: untested })} />
      )}
    </div>
  )
}
