import { Collapse, Popover } from 'antd'
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
          extra: <Basis group={group} />,
          children: <FindingTable branchId={report.branchId} findings={group.findings} isPeriodShown />,
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

function Basis({ group }: { readonly group: RuleFindings }) {
  const { t } = useTranslation()
  const [first] = group.findings
  if (!first) return null
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <div style={{ maxWidth: 360 }}>
          <strong>{t(`check.level.${first.level}`)}</strong>
          <div>{first.basis}</div>
        </div>
      }
    >
      <button type="button" className="plain" onClick={(event) => event.stopPropagation()}>
        {t('check.basis')}
      </button>
    </Popover>
  )
}
