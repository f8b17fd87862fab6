import { Alert, Table, Tabs } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RosterPlan } from '../../../core/roster/roster-plan.ts'
import { AddedTable } from './added-table.tsx'
import { ChangedTable } from './changed-table.tsx'

/** A plan as a person reads it before it is applied: who is new, what changes, which rows do not go in and why. */
export function PlanTables({ plan }: { readonly plan: RosterPlan }) {
  const { t } = useTranslation()
  const { added, changed, unchanged, rejected, newGroups } = plan
  const counts = {
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    rejected: rejected.length,
  }
  const isNothing = added.length + changed.length === 0
  const tables = [
    { key: 'rejected', count: rejected.length, label: t('roster.preview.rejected'), table: <Rejected plan={plan} /> },
    { key: 'changed', count: changed.length, label: t('roster.preview.changed'), table: <ChangedTable plan={plan} /> },
    { key: 'added', count: added.length, label: t('roster.preview.added'), table: <AddedTable plan={plan} /> },
  ]
  return (
    <>
      <Alert
        type={rejected.length > 0 ? 'warning' : 'info'}
        showIcon
        title={t('roster.preview.counts', counts)}
        description={
          <>
            {newGroups.length > 0 && (
              <div>{t('roster.preview.newGroups', { names: newGroups.join(t('common.listMark')) })}</div>
            )}
            {isNothing ? t('roster.preview.nothing') : t('roster.preview.keep')}
          </>
        }
      />
      <Tabs
        items={tables
          .filter(({ count }) => count > 0)
          .map(({ key, count, label, table }) => ({ key, label: `${label} ${count}`, children: table }))}
      />
    </>
  )
}

function Rejected({ plan }: { readonly plan: RosterPlan }) {
  const { t } = useTranslation()
  return (
    <Table
      size="small"
      rowKey="row"
      dataSource={plan.rejected}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ y: 270 }}
      columns={[
        { title: t('roster.preview.row'), dataIndex: 'row', width: '4.3rem', align: 'end' },
        { title: t('roster.preview.reason'), dataIndex: 'message' },
      ]}
    />
  )
}
