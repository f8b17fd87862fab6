import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RosterPlan } from '../../../core/roster/roster-plan.ts'

/** One line a field that changes, what it was beside what it becomes. */
export function ChangedTable({ plan }: { readonly plan: RosterPlan }) {
  const { t } = useTranslation()
  const lines = plan.changed.flatMap(({ row, member, changes }) =>
    changes.map((change) => ({ ...change, row, name: member.name, key: `${row} ${change.field}` })),
  )
  const show = (text: string) => (text === '' ? <span className="faint">{t('roster.preview.blank')}</span> : text)
  return (
    <Table
      size="small"
      dataSource={lines}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ y: 270 }}
      columns={[
        { title: t('roster.preview.row'), dataIndex: 'row', width: '4.3rem', align: 'end' },
        { title: t('roster.column.name'), dataIndex: 'name', width: '8rem' },
        { title: t('roster.preview.field'), dataIndex: 'field', width: '6.9rem' },
        { title: t('roster.preview.before'), render: (_, { before }) => show(before) },
        { title: t('roster.preview.after'), render: (_, { after }) => <strong>{show(after)}</strong> },
      ]}
    />
  )
}
