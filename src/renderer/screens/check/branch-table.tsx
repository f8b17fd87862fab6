import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { statuses } from '../../../core/checks/finding.ts'
import type { StatusCounts } from '../../../core/checks/status-counts.ts'
import { FindingStatus } from './finding-status.tsx'

interface Row {
  readonly branchId: number
  readonly branch: string
  readonly counts: StatusCounts
}

interface Props {
  readonly branches: readonly Row[]
  choose(branchId: number): void
}

/** Several branches side by side: how many findings each has of each status. */
export function BranchTable({ branches, choose }: Props) {
  const { t } = useTranslation()
  return (
    <section aria-label={t('overview.branches')} style={{ marginBottom: 24 }}>
      <Table<Row>
        size="small"
        rowKey="branchId"
        pagination={false}
        dataSource={[...branches]}
        columns={[
          {
            title: t('overview.branch'),
            render: (_, { branchId, branch }) => (
              <Button type="link" size="small" onClick={() => choose(branchId)}>
                {branch}
              </Button>
            ),
          },
          ...statuses.map((status) => ({
            title: <FindingStatus status={status} />,
            key: status,
            align: 'right' as const,
            sorter: (one: Row, other: Row) => one.counts[status] - other.counts[status],
            render: (_: unknown, { counts }: Row) => counts[status],
          })),
        ]}
      />
    </section>
  )
}
