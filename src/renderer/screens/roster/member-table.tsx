import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Group } from '../../../core/catalogue/branch.ts'
import { type Member, stageOn } from '../../../core/catalogue/member.ts'
import { ageOn } from '../../../core/roster/age.ts'
import { useToday } from '../../engine/today.tsx'

interface Props {
  readonly members: readonly Member[]
  readonly groups: readonly Group[]
  open(member: Member): void
}

const rowsAtOnce = 50

export function MemberTable({ members, groups, open }: Props) {
  const { t } = useTranslation()
  const today = useToday()
  const isNumbered = members.some(({ number }) => number !== '')
  const isNoted = members.some(({ note }) => note !== '')
  const age = ({ bornOn }: Member) => (bornOn === null ? null : ageOn(bornOn, today))
  const reached = (member: Member) => {
    const name = stageOn(member, today)
    return member.stages.find(({ stage }) => stage === name)
  }
  return (
    <Table<Member>
      size="small"
      scroll={{ x: '53rem' }}
      rowKey="id"
      dataSource={[...members]}
      pagination={
        members.length > rowsAtOnce && { pageSize: rowsAtOnce, showSizeChanger: false, placement: ['bottomCenter'] }
      }
      onRow={(member) => ({ onDoubleClick: () => open(member) })}
      columns={[
        {
          title: t('roster.column.name'),
          width: '5.6rem',
          render: (_, member) => (
            <Button type="link" className="title-link" onClick={() => open(member)}>
              {member.name}
            </Button>
          ),
        },
        ...(isNumbered ? [{ title: t('roster.column.number'), dataIndex: 'number', width: '5.6rem' }] : []),
        { title: t('roster.column.sex'), width: '3.6rem', render: (_, { sex }) => sex && t(`roster.form.sex.${sex}`) },
        {
          title: t('roster.column.age'),
          width: '5rem',
          align: 'end',
          sorter: (one, other) => (age(one) ?? 0) - (age(other) ?? 0),
          render: (_, member) => age(member),
        },
        {
          title: t('roster.column.stage'),
          width: '6.3rem',
          render: (_, member) => {
            const stage = reached(member)
            return stage ? t(`roster.stage.${stage.stage}`) : t('roster.unknown')
          },
        },
        {
          title: t('roster.column.since'),
          width: '6.7rem',
          render: (_, member) => reached(member)?.from ?? <span className="faint">{t('roster.unknown')}</span>,
        },
        {
          title: t('roster.column.group'),
          width: '7.4rem',
          render: (_, { groupId }) => groups.find(({ id }) => id === groupId)?.name,
        },
        {
          title: t('roster.column.posts'),
          render: (_, { posts }) =>
            posts
              .filter(({ to }) => to === null || to >= today)
              .map(({ title }) => title)
              .join(t('common.listMark')),
        },
        ...(isNoted ? [{ title: t('roster.column.note'), dataIndex: 'note' }] : []),
      ]}
    />
  )
}
