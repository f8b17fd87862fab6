import { theme } from 'antd'
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ColumnName } from '../../../core/catalogue/column.ts'
import { countLines, type ItemListQuery, lineAt, lineOf } from '../../../core/catalogue/item-list.ts'
import type { StoredScheme } from '../../../core/scheme/stored.ts'
import { useClient } from '../../engine/engine-context.tsx'
import { useTell } from '../../engine/use-tell.ts'
import type { LongList } from '../../item/use-long-list.ts'
import type { Picked } from '../../item/use-picked.ts'
import { VirtualRows } from '../../ui/virtual-rows.tsx'
import { ListBar } from './list-bar.tsx'
import { getChosenColumns, keepChosenColumns, type ListNames, toGrid } from './list-columns.tsx'
import { ListHead } from './list-head.tsx'
import { GroupRow, ListRow, type RowActs } from './list-row.tsx'
import './item-list.css'

export interface ItemListProps {
  readonly list: LongList
  readonly query: ItemListQuery
  setQuery(query: ItemListQuery): void
  readonly picked: Picked
  /** All versions of the scheme that items may be of. */
  readonly schemes: readonly StoredScheme[]
  open(itemId: number): void
  /** Asks what the picked items are to be given. */
  change(ids: readonly number[]): void
  /** Items are dragged; null when they are not any more. */
  drag(ids: readonly number[] | null): void
}

/** More than this is not changed at once. */
const mostPicked = 10_000

/** What is filed, as a list of any length. */
export function ItemList({ list, query, setQuery, picked, schemes, open, change, drag }: ItemListProps) {
  const { t } = useTranslation()
  const client = useClient()
  const tell = useTell()
  const { token } = theme.useToken()
  const [shown, setShown] = useState(getChosenColumns)
  const [line, setLine] = useState(0)
  const names = useMemo(() => toNames(schemes), [schemes])
  const { template, leastWidth } = toGrid(shown)
  const { total, groups, itemAt } = list
  const current = lineAt(groups, line)
  const item = 'at' in current ? itemAt(current.at) : undefined
  const held = picked.ids.size > 0 ? [...picked.ids] : item ? [item.id] : []
  const pickStretch = (offset: number, limit: number) =>
    tell.attempt(async () => {
      const found = await client.items.ids({ ...query, offset, limit: Math.min(limit, mostPicked) })
      picked.set(found.ids)
      if (limit > mostPicked) tell.done(t('batch.tooMany', { count: mostPicked }))
    })
  const press = ({ key, ctrlKey, metaKey }: KeyboardEvent): boolean => {
    const acts = new Map<string, () => void>([
      [' ', () => item && picked.toggle(item.id)],
      ['Enter', () => item && open(item.id)],
      ['m', () => held.length > 0 && change(held)],
    ])
    const act = ctrlKey || metaKey ? (key === 'a' ? () => void pickStretch(0, total) : undefined) : acts.get(key)
    act?.()
    return act !== undefined
  }
  const go = (to: number, { shiftKey }: { readonly shiftKey: boolean }) => {
    const target = lineAt(groups, to)
    if (shiftKey && 'at' in current && 'at' in target) {
      const [first, last] = [Math.min(current.at, target.at), Math.max(current.at, target.at)]
      void pickStretch(first, last - first + 1)
    }
    setLine(to)
  }
  const acts = useLatest({
    pick: picked.toggle,
    choose: go,
    open,
    drag: (id) => drag(id === null ? null : picked.ids.has(id) ? [...picked.ids] : [id]),
  })
  const nameOf = (key: string) =>
    query.groupBy === 'year'
      ? key === ''
        ? t('archive.list.noYear')
        : t('common.yearOf', { year: key })
      : key === ''
        ? t('archive.list.noLine')
        : (names.byCode.get(key) ?? key)
  return (
    <div className="fill column">
      <ListBar
        total={total}
        picked={picked.ids.size}
        groupBy={query.groupBy}
        group={(groupBy) => setQuery({ ...query, groupBy })}
        shown={shown}
        show={(next: readonly ColumnName[]) => {
          setShown(next)
          keepChosenColumns(next)
        }}
        pickAll={() => void pickStretch(0, total)}
        unpick={() => picked.set([])}
        change={() => change([...picked.ids])}
      />
      <div className="fill">
        <VirtualRows
          label={t('archive.list.label')}
          count={countLines(list)}
          rowHeight={Math.round(token.fontSize * 1.6 + 2 * token.paddingXS)}
          leastWidth={leastWidth}
          at={line}
          go={go}
          press={press}
          onShown={list.show}
          head={
            <ListHead
              shown={shown}
              template={template}
              query={query}
              sort={(order, isDescending) => setQuery({ ...query, order, isDescending })}
            />
          }
          row={(each, id) => {
            const found = lineAt(groups, each)
            if ('head' in found) {
              const { key, count } = found.head
              return (
                <GroupRow id={id} isAt={each === line} name={t('archive.list.head', { name: nameOf(key), count })} />
              )
            }
            const of = itemAt(found.at)
            return (
              <ListRow
                id={id}
                item={of}
                place={lineOf(groups, found.at)}
                isAt={each === line}
                isPicked={of !== undefined && picked.ids.has(of.id)}
                shown={shown}
                template={template}
                names={names}
                acts={acts}
              />
            )
          }}
        />
      </div>
      <p className="faint list-keys">{t('archive.list.keys')}</p>
    </div>
  )
}

/** One object for as long as the list is there, which does what the last drawing of the list would do. */
function useLatest(acts: RowActs): RowActs {
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  const [steady] = useState<RowActs>(() => ({
    pick: (id) => latest.current.pick(id),
    choose: (line, event) => latest.current.choose(line, event),
    open: (id) => latest.current.open(id),
    drag: (id) => latest.current.drag(id),
  }))
  return steady
}

function toNames(schemes: readonly StoredScheme[]): ListNames & { readonly byCode: ReadonlyMap<string, string> } {
  const lines = schemes.flatMap(({ slots }) => slots.flatMap((slot) => slot.lines))
  const byId = new Map(lines.map(({ id, code, title }) => [id, `${code} ${title}`]))
  const retentions = new Map(schemes.flatMap((scheme) => scheme.retentions.map(({ code, title }) => [code, title])))
  return {
    byCode: new Map(lines.toReversed().map(({ code, title }) => [code, `${code} ${title}`])),
    line: (id) => byId.get(id ?? 0) ?? '',
    retention: (code) => retentions.get(code ?? '') ?? code ?? '',
  }
}
