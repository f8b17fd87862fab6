import { Collapse } from 'antd'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingGroup } from '../../../core/checks/finding-page.ts'
import { countGaps, listCounts } from '../../../core/checks/status-counts.ts'
import { Answer } from '../../engine/answer.tsx'
import type { CheckView } from '../../navigation.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FindingStatus } from './finding-status.tsx'
import { FindingTable } from './finding-table.tsx'
import { GapChoice } from './gap-choice.tsx'
import { PageTurner } from './page-turner.tsx'
import { useFindings } from './queries.ts'

interface Props {
  readonly view: CheckView
  /** Whether each branch stands above its findings. */
  readonly isNamed: boolean
  /** To another page, from 1. */
  turn(page: number): void
}

/** 逐项列表: findings page by page, below their branches and rules. */
export function FindingList({ view, isNamed, turn }: Props) {
  const { t } = useTranslation()
  const { branchId, year, on, onlyGaps, status = null, page = 1 } = view
  const found = useFindings({ branchId, year, on }, { status, onlyGaps }, page)
  const top = useRef<HTMLDivElement>(null)
  return (
    <Answer query={found}>
      {({ total, offset, groups }) =>
        total === 0 ? (
          <EmptyState title={t('check.noGaps')} next={t('check.noGapsNext')} />
        ) : (
          <div ref={top}>
            <GapChoice groups={groups}>
              {[...Map.groupBy(groups, (group) => group.branchId)].map(([id, own]) => (
                <BranchSection
                  // Begun anew with what was asked for, so that the right rules stand open.
                  key={[id, year, onlyGaps, status, offset, found.isPlaceholderData].join(' ')}
                  groups={own}
                  isNamed={isNamed}
                />
              ))}
            </GapChoice>
            <PageTurner
              of={{ total, offset }}
              turn={(to) => {
                top.current?.scrollIntoView({ block: 'start' })
                turn(to)
              }}
            />
          </div>
        )
      }
    </Answer>
  )
}

interface SectionProps {
  readonly groups: readonly FindingGroup[]
  readonly isNamed: boolean
}

/** One branch's findings, a section a rule; those with gaps stand open. */
function BranchSection({ groups, isNamed }: SectionProps) {
  return (
    <section style={{ marginBottom: 24 }}>
      {isNamed && <h2 style={{ fontSize: '1.13rem' }}>{groups[0]?.branch}</h2>}
      <Collapse
        defaultActiveKey={groups.filter(({ counts }) => countGaps(counts) > 0).map(({ rule }) => rule)}
        items={groups.map((group) => ({
          key: group.rule,
          label: <RuleHeading group={group} />,
          children: (
            <>
              <Basis group={group} />
              <FindingTable branchId={group.branchId} findings={group.findings} isPeriodShown />
            </>
          ),
          styles: { body: { padding: 0 } },
        }))}
      />
    </section>
  )
}

function RuleHeading({ group: { rule, findings, counts } }: { readonly group: FindingGroup }) {
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 }}>
      <strong>{findings[0]?.title}</strong>
      <span className="faint">{rule}</span>
      {listCounts(counts).map(({ status, count }) => (
        <FindingStatus key={status} status={status} count={count} />
      ))}
    </span>
  )
}

/** By what a rule stands: its level, and the regulation in words. */
function Basis({ group }: { readonly group: FindingGroup }) {
  const { t } = useTranslation()
  const [first] = group.findings
  if (!first) return null
  return (
    <p style={{ margin: 0, padding: '8px 12px' }}>
      <strong>{t(`check.level.${first.level}`)}</strong> <span className="faint">{first.basis}</span>
    </p>
  )
}
