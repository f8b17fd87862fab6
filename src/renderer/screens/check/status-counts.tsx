import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Finding, Status } from '../../../core/checks/finding.ts'
import { countStatuses } from './by-rule.ts'
import { FindingStatus } from './finding-status.tsx'
import { useLead } from './lead.tsx'
import './status-counts.css'

interface Props {
  readonly findings: readonly Finding[]
  /** The one status that is shown; null for all. */
  readonly chosen: Status | null
  choose(status: Status | null): void
}

/** How many of each, which one presses to see those alone, and a plain word on what was not tested at all. */
export function StatusCounts({ findings, chosen, choose }: Props) {
  const { t } = useTranslation()
  const lead = useLead()
  const unset = findings.find(({ lacks }) => lacks === 'setting')
  const untested = findings.filter(({ status }) => status === '未配置').length
  return (
    <div style={{ marginBottom: 16 }}>
      <section aria-label={t('check.counts')} style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {countStatuses(findings).map(({ status, count }) => (
          <button
            key={status}
            type="button"
            className="status-count"
            aria-pressed={status === chosen}
            title={t(status === chosen ? 'check.showAll' : 'check.showOnly')}
            onClick={() => choose(status === chosen ? null : status)}
          >
            <FindingStatus status={status} count={count} />
          </button>
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
