import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DeletedItem } from '../../../core/bin/destruction.ts'
import { useOpenCatalogue } from '../../engine/catalogue-context.tsx'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import { formatInstant } from '../../words/format.ts'

interface Props {
  readonly items: readonly DeletedItem[]
  readonly chosenIds: readonly number[]
  choose(ids: readonly number[]): void
}

export function DeletedTable({ items, chosenIds, choose }: Props) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { branches } = useOpenCatalogue()
  const titleOf = ({ title }: DeletedItem) => (title === '' ? t('common.untitled') : title)
  const restore = (item: DeletedItem) =>
    tell.attempt(async () => {
      await client.bin.restore({ id: item.id })
      tell.done(t('bin.restored', { title: titleOf(item) }))
    })
  return (
    <Table
      size="small"
      rowKey="id"
      dataSource={[...items]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      rowSelection={{
        selectedRowKeys: [...chosenIds],
        onChange: (keys) => choose(keys.map(Number)),
        getCheckboxProps: (item) => ({
          disabled: item.kept !== null,
          'aria-label': t('bin.choose', { title: titleOf(item) }),
        }),
      }}
      columns={[
        {
          title: t('bin.column.item'),
          render: (_, item) => (
            <>
              {titleOf(item)}
              <div className="faint">{item.code ?? t('bin.unfiled')}</div>
            </>
          ),
        },
        {
          title: t('bin.column.branch'),
          width: 150,
          render: (_, { branchId }) => branches.find(({ id }) => id === branchId)?.name,
        },
        {
          title: t('bin.column.deleted'),
          width: 150,
          render: (_, { deletedAt, deletedBy }) => t('bin.deletedBy', { at: formatInstant(deletedAt), by: deletedBy }),
        },
        { title: t('bin.column.reason'), dataIndex: 'deletedReason', width: 180 },
        {
          title: t('bin.column.retention'),
          width: 190,
          render: (_, { kept }) => <span className={kept === null ? '' : 'faint'}>{kept ?? t('bin.mayGo')}</span>,
        },
        {
          width: 84,
          render: (_, item) => (
            <Button size="small" onClick={() => void restore(item)}>
              {t('bin.restore')}
            </Button>
          ),
        },
      ]}
    />
  )
}
