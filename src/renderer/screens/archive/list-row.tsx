// biome-ignore-all lint/a11y/useSemanticElements: rows stand where they are put, which a table's cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus, and says which row has its cursor
import { type MouseEvent, memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnName } from '../../../core/catalogue/column.ts'
import type { ItemSummary } from '../../../core/catalogue/item.ts'
import { columns, type ListNames } from './list-columns.tsx'

interface Props {
  readonly id: string
  /** Undefined while it is on its way. */
  readonly item: ItemSummary | undefined
  /** Its line in the list, counted from 0. */
  readonly place: number
  readonly isAt: boolean
  readonly isPicked: boolean
  readonly shown: readonly ColumnName[]
  readonly template: string
  readonly names: ListNames
  /** The same object always, so that a row is drawn anew only when it shows something else. */
  readonly acts: RowActs
}

export interface RowActs {
  pick(itemId: number): void
  choose(line: number, event: MouseEvent): void
  open(itemId: number): void
  /** Null when it is not dragged any more. */
  drag(itemId: number | null): void
}

/** An item in the list. Plain elements: hundreds are drawn while one scrolls. */
export const ListRow = memo(function ListRow(props: Props) {
  const { id, item, place, isAt, isPicked, shown, template, names, acts } = props
  const { t } = useTranslation()
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    <div
      role="row"
      id={id}
      aria-rowindex={place + 1}
      aria-selected={isPicked}
      className={`list-row${isAt ? ' at' : ''}`}
      style={{ gridTemplateColumns: template }}
      draggable={item !== undefined}
      onClick={(event) => acts.choose(place, event)}
      onDoubleClick={() => item && acts.open(item.id)}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', item?.title ?? '')
        acts.drag(item?.id ?? null)
      }}
      onDragEnd={() => acts.drag(null)}
    >
      {item === undefined ? (
        <span className="faint">{t('archive.list.loading')}</span>
      ) : (
        <>
          <span role="gridcell">
            <input
              type="checkbox"
              tabIndex={-1}
              checked={isPicked}
              aria-label={t('archive.list.pick', { title: item.title })}
              onClick={(event) => event.stopPropagation()}
              onChange={() => acts.pick(item.id)}
            />
          </span>
          {shown.map((name) => (
            <span key={name} role="gridcell" className="list-cell" title={name === 'title' ? item.title : undefined}>
              {name === 'title' ? (
                <button type="button" className="plain list-title" onClick={() => acts.open(item.id)}>
                  {item.title || t('common.untitled')}
                </button>
              ) : (
                columns[name].show(item, names)
              )}
            </span>
          ))}
        </>
      )}
    </div>
  )
})

/** The head of a run of items. */
export function GroupRow({ id, isAt, name }: { readonly id: string; readonly isAt: boolean; readonly name: string }) {
  return (
    <div role="row" id={id} className={`list-group${isAt ? ' at' : ''}`}>
      <span role="gridcell">{name}</span>
    </div>
  )
}
