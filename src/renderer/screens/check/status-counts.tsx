import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../core/checks/finding.ts'
import { countStatuses } from './by-rule.ts'
import { FindingStatus } from './finding-status.tsx'
import { useLead } from './lead.tsx'

/** How many of each, and a plain word on what was not tested at all. */
export function StatusCounts({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useTranslation()
  const lead = useLead()
  const unset = findings.find(({ lacks }) => lacks === 'setting')
  const untested = findings.filter(({ status }) => status === '未配置').length
  return (
    <div style={{ marginBottom: 16 }}>
      <section aria-label={t('check.counts')} style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {countStatuses(findings).map(({ status, count }) => (
          <FindingStatus key={status} status={status} count={count} />
        ))}
      </section>
      {untested > 0 && (
        <Alert
          style={{ marginTop: 12 }}
          type="info"
          showIcon
          title={t('check.untested', { count: untested })}
          {...(unset && {
            action: (
              <Button size="small" onClick={() => lead(unset)}>
                {t('check.lead.setting')}
              </Button>
            ),
          })}
        />
      )}
    </div>
  )
}
