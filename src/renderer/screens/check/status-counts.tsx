import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Status } from '../../../core/checks/finding.ts'
import { type StatusCounts as Counts, listCounts } from '../../../core/checks/status-counts.ts'
import { toOwed } from '../../../core/statistics/completeness.ts'
import { FindingStatus } from './finding-status.tsx'
import { useLead } from './lead.tsx'
import './status-counts.css'

interface Props {
  readonly counts: Counts
  /** Of those, what there ought to be: all but how each paper was filed. */
  readonly owed: Counts
  /** A rule that lacks numbers of the unit; null where none does. */
  readonly unset: string | null
  /** The one status that is shown; null for all. */
  readonly chosen: Status | null
  choose(status: Status | null): void
}

/** How many of each, which one presses to see those alone, and a plain word on what was not tested at all. */
export function StatusCounts({ counts, owed, unset, chosen, choose }: Props) {
  const { t } = useTranslation()
  const lead = useLead()
  const untested = counts.未配置
  const of = toOwed(owed)
  return (
    <div style={{ marginBottom: 16 }}>
      <section aria-label={t('check.counts')} style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {listCounts(counts).map(({ status, count }) => (
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
      {of.owed > 0 && of.owed < toOwed(counts).owed && (
        <div className="faint" style={{ marginTop: 8 }}>
          {t('check.owed', { count: of.owed, met: of.met })}
        </div>
      )}
      {untested > 0 && (
        <Alert
          style={{ marginTop: 12 }}
          type="info"
          showIcon
          title={t('check.untested', { count: untested })}
          {...(unset !== null && {
            action: (
              <Button size="small" onClick={() => lead({ rule: unset, lacks: 'setting' })}>
                {t('check.lead.setting')}
              </Button>
            ),
          })}
        />
      )}
    </div>
  )
}
