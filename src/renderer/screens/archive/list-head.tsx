import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import type { ColumnName } from '../../../core/catalogue/column.ts'
import type { ItemListQuery } from '../../../core/catalogue/item-list.ts'
import { columns } from './list-columns.tsx'

interface Props {
  readonly shown: readonly ColumnName[]
  readonly template: string
  readonly query: ItemListQuery
  sort(order: ItemListQuery['order'], isDescending: boolean): void
}

/** Names of the columns; those that can be sorted by are pressed for that, again for the other way. */
export function ListHead({ shown, template, query, sort }: Props) {
  const { t } = useTranslation()
  return (
    <div className="list-row list-head" style={{ gridTemplateColumns: template }}>
      <span />
      {shown.map((name) => {
        const { order } = columns[name]
        const column = t(`archive.column.${name}`)
        if (order === null) return <span key={name}>{column}</span>
        const isSorted = query.order === order
        const state = isSorted ? (query.isDescending ? 'down' : 'up') : 'none'
        return (
          <button
            key={name}
            type="button"
            className="list-sort"
            aria-label={t(`archive.list.sorted.${state}`, { column })}
            onClick={() => sort(order, isSorted && !query.isDescending)}
          >
            {column}
            {state === 'up' && <CaretUpOutlined aria-hidden />}
            {state === 'down' && <CaretDownOutlined aria-hidden />}
          </button>
        )
      })}
    </div>
  )
}
