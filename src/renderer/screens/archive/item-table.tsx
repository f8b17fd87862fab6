import { Button, Table } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ItemSummary } from '../../../core/catalogue/item.ts'
import { ReadState } from './read-state.tsx'

interface Props {
  readonly items: readonly ItemSummary[]
  open(itemId: number): void
}

const rowsAtOnce = 50

export function ItemTable({ items, open }: Props) {
  const { t } = useTranslation()
  return (
    <Table<ItemSummary>
      size="small"
      rowKey="id"
      dataSource={[...items]}
      pagination={
        items.length > rowsAtOnce && { pageSize: rowsAtOnce, showSizeChanger: false, placement: ['bottomCenter'] }
      }
      onRow={(item) => ({ onDoubleClick: () => open(item.id) })}
      columns={[
        { title: t('archive.column.code'), dataIndex: 'code', width: 210 },
        {
          title: t('archive.column.title'),
          render: (_, item) => (
            <Button type="link" className="title-link" onClick={() => open(item.id)}>
              {item.title}
            </Button>
          ),
        },
        { title: t('archive.column.date'), dataIndex: 'date', width: 112 },
        { title: t('archive.column.pages'), dataIndex: 'pageCount', width: 64, align: 'end' },
        { title: t('archive.column.read'), width: 128, render: (_, item) => <ReadState item={item} /> },
      ]}
    />
  )
}
