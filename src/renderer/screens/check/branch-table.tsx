import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import { type BranchFindings, type Status, statuses } from '../../../core/checks/finding.ts'
import { FindingStatus } from './finding-status.tsx'

interface Props {
  readonly reports: readonly BranchFindings[]
  choose(branchId: number): void
}

/** Several branches side by side: how many findings each has of each status. */
export function BranchTable({ reports, choose }: Props) {
  const { t } = useTranslation()
  const rows = reports.map(({ branchId, branch, findings }) => {
    const counts = new Map<Status, number>()
    for (const { status } of findings) counts.set(status, (counts.get(status) ?? 0) + 1)
    return { branchId, branch, counts }
  })
  return (
    <section aria-label={t('overview.branches')} style={{ marginBottom: 24 }}>
      <Table<(typeof rows)[number]>
        size="small"
        rowKey="branchId"
        pagination={false}
        dataSource={rows}
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
            sorter: (one: (typeof rows)[number], other: (typeof rows)[number]) =>
              (one.counts.get(status) ?? 0) - (other.counts.get(status) ?? 0),
            render: (_: unknown, { counts }: (typeof rows)[number]) => counts.get(status) ?? 0,
          })),
        ]}
      />
    </section>
  )
}
