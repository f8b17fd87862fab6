import { Collapse } from 'antd'
import { useTranslation } from 'react-i18next'
import { type BranchFindings, isGap } from '../../../core/checks/finding.ts'
import { countStatuses, groupByRule, type RuleFindings } from './by-rule.ts'
import { FindingStatus } from './finding-status.tsx'
import { FindingTable } from './finding-table.tsx'

interface Props {
  readonly report: BranchFindings
  readonly isNamed: boolean
  readonly onlyGaps: boolean
}

/** One branch's findings, a section a rule; those with gaps stand open. */
export function BranchReport({ report, isNamed, onlyGaps }: Props) {
  const groups = groupByRule(report.findings, onlyGaps)
  return (
    <section style={{ marginBottom: 24 }}>
      {isNamed && <h2 style={{ fontSize: '1.13rem' }}>{report.branch}</h2>}
      <Collapse
        defaultActiveKey={groups.filter(({ findings }) => findings.some(isGap)).map(({ rule }) => rule)}
        items={groups.map((group) => ({
          key: group.rule,
          label: <RuleHeading group={group} />,
          children: (
            <>
              <Basis group={group} />
              <FindingTable branchId={report.branchId} findings={group.findings} isPeriodShown />
            </>
          ),
          styles: { body: { padding: 0 } },
        }))}
      />
    </section>
  )
}

function RuleHeading({ group: { rule, findings } }: { readonly group: RuleFindings }) {
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8 }}>
      <strong>{findings[0]?.title}</strong>
      <span className="faint">{rule}</span>
      {countStatuses(findings).map(({ status, count }) => (
        <FindingStatus key={status} status={status} count={count} />
      ))}
    </span>
  )
}

/** By what a rule stands: its level, and the regulation in words. */
function Basis({ group }: { readonly group: RuleFindings }) {
  const { t } = useTranslation()
  const [first] = group.findings
  if (!first) return null
  return (
    <p style={{ margin: 0, padding: '8px 12px' }}>
      <strong>{t(`check.level.${first.level}`)}</strong> <span className="faint">{first.basis}</span>
    </p>
  )
}
