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
        { title: t('roster.preview.row'), dataIndex: 'row', width: '4.3rem', align: 'end' },
        { title: t('roster.column.name'), dataIndex: ['member', 'name'], width: '8rem' },
        ...(isNumbered ? [{ title: t('roster.column.number'), dataIndex: ['member', 'number'], width: '6.9rem' }] : []),
        {
          title: t('roster.column.sex'),
          width: '4.8rem',
          render: (_, { member: { sex } }) => sex && t(`roster.form.sex.${sex}`),
        },
        { title: t('roster.form.bornOn'), dataIndex: ['member', 'bornOn'], width: '7.5rem' },
        {
          title: t('roster.column.stage'),
          width: '6.9rem',
          render: (_, { member }) => {
            const last = member.stages.at(-1)
            return last && t(`roster.stage.${last.stage}`)
          },
        },
        {
          title: t('roster.column.since'),
          width: '7.5rem',
          render: (_, { member }) => member.stages.at(-1)?.from ?? t('roster.unknown'),
        },
        { title: t('roster.column.group'), dataIndex: ['member', 'group'], width: '8rem' },
        {
          title: t('roster.column.posts'),
          render: (_, { member }) => member.posts.map(({ title }) => title).join(t('common.listMark')),
        },
      ]}
    />
  )
}
