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
        { title: t('archive.column.code'), dataIndex: 'code', width: '14rem' },
        {
          title: t('archive.column.title'),
          render: (_, item) => (
            <Button type="link" className="title-link" onClick={() => open(item.id)}>
              {item.title}
            </Button>
          ),
        },
        { title: t('archive.column.date'), dataIndex: 'date', width: '7.5rem' },
        { title: t('archive.column.pages'), dataIndex: 'pageCount', width: '4.3rem', align: 'end' },
        { title: t('archive.column.read'), width: '8.5rem', render: (_, item) => <ReadState item={item} /> },
      ]}
    />
  )
}
