import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Reminder } from '../../../core/checks/reminders.ts'
import { yearOf } from '../../../core/day.ts'
import { BackupWarning } from '../../backup/backup-warning.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useReminders } from '../../engine/queries.ts'
import { useToday } from '../../engine/today.tsx'
import { useNavigation } from '../../navigation.tsx'
import { formatPeriod } from '../../words/format.ts'
import { Part } from './part.tsx'
import { Unattended } from './unattended.tsx'

/** 首页 (党建月提醒): what is due this month, late, doubtful, waiting in the inbox, and without attendance, each with a way to it. */
export function HomeScreen() {
  const { t } = useTranslation()
  const today = useToday()
  const { go } = useNavigation()
  const { counts, branches } = useOpenCatalogue()
  const year = yearOf(today)
  const reminders = useReminders({ year, on: today })
  const toCheck = () => go({ to: { screen: 'check' } })
  return (
    <div style={{ overflow: 'auto', height: '100%', padding: '16px 20px' }}>
      <h1 style={{ fontSize: '1.2rem' }}>{t('overview.home.title', { month: formatPeriod(t, today.slice(0, 7)) })}</h1>
      <BackupWarning />
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(380px, 1fr))', gap: 16 }}>
        <LastYear year={year - 1} />
        <Part
          title={t('overview.home.inbox')}
          jump={t('overview.home.toInbox')}
          go={() => go({ to: { screen: 'inbox' } })}
        >
          {counts.inbox === 0 ? t('overview.home.inboxNone') : t('overview.home.inboxCount', { count: counts.inbox })}
        </Part>
        <Unattended />
        <Answer query={reminders}>
          {(parts) => (
            <>
              {(['due', 'overdue', 'doubtful'] as const).map((part) => (
                <Part key={part} title={t(`overview.home.${part}`)} jump={t('overview.home.toCheck')} go={toCheck}>
                  <Reminders
                    {...parts[part]}
                    isBranchNamed={branches.length > 1}
                    none={t(`overview.home.${part}None`, { year })}
                  />
                </Part>
              ))}
            </>
          )}
        </Answer>
      </div>
    </div>
  )
}

/** What the year before still lacks, where papers of it were filed: January does not wipe it away. */
function LastYear({ year }: { readonly year: number }) {
  const { t } = useTranslation()
  const today = useToday()
  const { go } = useNavigation()
  const { branches } = useOpenCatalogue()
  const { data } = useReminders({ year, on: today })
  const gaps = data?.isFiled ? data.overdue.total + data.doubtful.total : 0
  if (gaps === 0) return null
  const branchId = branches.length === 1 ? (branches[0]?.id ?? null) : null
  return (
    <Part
      title={t('overview.home.lastYear', { year })}
      jump={t('overview.home.toCheck')}
      go={() => go({ to: { screen: 'check', view: { branchId, year, on: today, onlyGaps: true } } })}
    >
      {t('overview.home.lastYearCount', { count: gaps })}
    </Part>
  )
}

interface RemindersProps {
  readonly total: number
  readonly first: readonly Reminder[]
  readonly isBranchNamed: boolean
  readonly none: string
}

function Reminders({ total, first, isBranchNamed, none }: RemindersProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { go } = useNavigation()
  const view = { year: yearOf(today), on: today, onlyGaps: false }
  if (total === 0) return none
  const rest = total - first.length
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {first.map(({ branchId, branch, rule, title, subject, period }) => (
        <li key={`${branch} ${rule} ${subject} ${period}`}>
          <Button
            type="link"
            className="title-link"
            onClick={() =>
              go({ to: { screen: 'check', view: { ...view, branchId, cell: { rule, subject, period } } } })
            }
          >
            {[...(isBranchNamed && branch !== subject ? [branch] : []), title, subject, formatPeriod(t, period)].join(
              ' · ',
            )}
          </Button>
        </li>
      ))}
      {rest > 0 && <li className="faint">{t('overview.home.more', { count: rest })}</li>}
    </ul>
  )
}
