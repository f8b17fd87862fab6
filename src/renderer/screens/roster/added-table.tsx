import { Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { RosterPlan } from '../../../core/roster/roster-plan.ts'

/** The people a plan adds, with what it says of each. */
export function AddedTable({ plan }: { readonly plan: RosterPlan }) {
  const { t } = useTranslation()
  const isNumbered = plan.added.some(({ member }) => member.number !== '')
  return (
    <Table<RosterPlan['added'][number]>
      size="small"
      rowKey="row"
      dataSource={plan.added}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      scroll={{ y: 270 }}
      columns={[
        { title: t('roster.preview.row'), dataIndex: 'row', width: 64, align: 'end' },
        { title: t('roster.column.name'), dataIndex: ['member', 'name'], width: 120 },
        ...(isNumbered ? [{ title: t('roster.column.number'), dataIndex: ['member', 'number'], width: 104 }] : []),
        {
          title: t('roster.column.sex'),
          width: 72,
          render: (_, { member: { sex } }) => sex && t(`roster.form.sex.${sex}`),
        },
        { title: t('roster.form.bornOn'), dataIndex: ['member', 'bornOn'], width: 112 },
        {
          title: t('roster.column.stage'),
          width: 104,
          render: (_, { member }) => {
            const last = member.stages.at(-1)
            return last && t(`roster.stage.${last.stage}`)
          },
        },
        {
          title: t('roster.column.since'),
          width: 112,
          render: (_, { member }) => member.stages.at(-1)?.from ?? t('roster.unknown'),
        },
        { title: t('roster.column.group'), dataIndex: ['member', 'group'], width: 120 },
        {
          title: t('roster.column.posts'),
          render: (_, { member }) => member.posts.map(({ title }) => title).join(t('common.listMark')),
        },
      ]}
    />
  )
}
