import { Button, Card } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BranchFindings, Finding } from '../../../core/checks/finding.ts'
import { yearOf } from '../../../core/day.ts'
import { boundsOf } from '../../../core/period.ts'
import { BackupWarning } from '../../backup/backup-warning.tsx'
import { Answer } from '../../engine/answer.tsx'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useFindings, useTally } from '../../engine/queries.ts'
import { useToday } from '../../engine/today.tsx'
import { useNavigation } from '../../navigation.tsx'
import { formatPeriod } from '../../words/format.ts'

type Reminder = Finding & { readonly branchId: number; readonly branch: string }

/** 首页 (党建月提醒): what is due this month, late, doubtful, and waiting in the inbox, each with a way to it. */
export function HomeScreen() {
  const { t } = useTranslation()
  const today = useToday()
  const { go } = useNavigation()
  const { counts } = useOpenCatalogue()
  const findings = useFindings({ branchId: null, year: yearOf(today), on: today })
  const toCheck = () => go({ to: { screen: 'check' } })
  return (
    <div style={{ overflow: 'auto', height: '100%', padding: '16px 20px' }}>
      <h1 style={{ fontSize: '1.2rem' }}>{t('overview.home.title', { month: formatPeriod(t, today.slice(0, 7)) })}</h1>
      <BackupWarning />
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(380px, 1fr))', gap: 16 }}>
        <Part
          title={t('overview.home.inbox')}
          jump={t('overview.home.toInbox')}
          go={() => go({ to: { screen: 'inbox' } })}
        >
          {counts.inbox === 0 ? t('overview.home.inboxNone') : t('overview.home.inboxCount', { count: counts.inbox })}
        </Part>
        <Answer query={findings}>
          {({ branches }) => {
            const all = listReminders(branches)
            const due = all.filter(({ status, period }) => status === '未到期' && isDue(period, today))
            const late = all.filter(({ status, waiver }) => status === '逾期' && waiver === null)
            const doubtful = all.filter(
              ({ status, waiver }) => (status === '需补充' || status === '待人工确认') && waiver === null,
            )
            return (
              <>
                {(['due', 'overdue', 'doubtful'] as const).map((part) => (
                  <Part key={part} title={t(`overview.home.${part}`)} jump={t('overview.home.toCheck')} go={toCheck}>
                    <Reminders
                      reminders={{ due, overdue: late, doubtful }[part]}
                      isBranchNamed={branches.length > 1}
                      none={t(`overview.home.${part}None`)}
                    />
                  </Part>
                ))}
              </>
            )
          }}
        </Answer>
        <LastYear year={yearOf(today) - 1} />
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
  const tally = useTally({ branchId: null, year: null })
  const findings = useFindings({ branchId: null, year, on: today })
  const open = listReminders(findings.data?.branches ?? []).filter(isOpen)
  const branchId = branches.length === 1 ? (branches[0]?.id ?? null) : null
  if (!tally.data?.years.includes(year) || open.length === 0) return null
  return (
    <Part
      title={t('overview.home.lastYear', { year })}
      jump={t('overview.home.toCheck')}
      go={() => go({ to: { screen: 'check', view: { branchId, year, on: today, onlyGaps: true } } })}
    >
      {t('overview.home.lastYearCount', { count: open.length })}
    </Part>
  )
}

interface PartProps {
  readonly title: string
  readonly jump: string
  readonly children: ReactNode
  go(): void
}

function Part({ title, jump, go, children }: PartProps) {
  return (
    <Card
      size="small"
      title={title}
      extra={
        <Button type="link" size="small" onClick={go}>
          {jump}
        </Button>
      }
    >
      {children}
    </Card>
  )
}

interface RemindersProps {
  readonly reminders: readonly Reminder[]
  readonly isBranchNamed: boolean
  readonly none: string
}

const mostShown = 8

function Reminders({ reminders, isBranchNamed, none }: RemindersProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { go } = useNavigation()
  const view = { year: yearOf(today), on: today, onlyGaps: false }
  if (reminders.length === 0) return none
  const rest = reminders.length - mostShown
  return (
    <ul style={{ margin: 0, paddingInlineStart: 18 }}>
      {reminders.slice(0, mostShown).map(({ branchId, branch, rule, title, subject, period }) => (
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

function listReminders(branches: readonly BranchFindings[]): Reminder[] {
  return branches.flatMap(({ branchId, branch, findings }) =>
    findings.map((finding) => ({ ...finding, branchId, branch })),
  )
}

function isOpen({ status, waiver }: Finding): boolean {
  return waiver === null && (status === '逾期' || status === '需补充' || status === '待人工确认')
}

/** Does a period end in the month of a day? */
function isDue(period: string, today: string): boolean {
  return boundsOf(period).last.slice(0, 7) === today.slice(0, 7)
}
