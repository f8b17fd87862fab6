import type { ItemGroup, ItemListQuery, ItemOrder } from '../../core/catalogue/item-list.ts'
import { compareClasses } from '../../core/numbering/compare-classes.ts'
import type { Db } from './database.ts'

/** All items that a query asks for, by their ids in order, and the runs in which they stand. */
export interface OrderedItems {
  readonly ids: Int32Array
  readonly groups: ItemGroup[]
}

/** So many orders are kept: a list and what one looks at beside it. */
const mostKept = 4

const kept = new WeakMap<Db, Map<string, OrderedItems & { readonly changes: number }>>()

/** Kept until something changes that an order goes by, so that a long list is sorted once, not for every stretch of it. */
export function orderItems(db: Db, query: ItemListQuery): OrderedItems {
  const known = kept.get(db) ?? new Map<string, OrderedItems & { readonly changes: number }>()
  kept.set(db, known)
  const key = JSON.stringify(query)
  const changes = countOrderChanges(db)
  const found = known.get(key)
  known.delete(key)
  const ordered = found?.changes === changes ? found : { ...sortItems(db, query), changes }
  known.set(key, ordered)
  for (const oldest of [...known.keys()].slice(0, -mostKept)) known.delete(oldest)
  return ordered
}

const number = 'items.class, items.number'
const shelf = 'slots.position, lines.position, items.class, items.number, items.id'
/** By the page that came in first, so that what was parted from a scan stands where the scan stood. */
const arrival = '(SELECT min(pages.id) FROM pages WHERE pages.item_id = items.id), items.id'

const orders: Readonly<Record<Exclude<ItemOrder, 'place' | 'code'>, string>> = {
  date: 'items.date',
  year: 'items.year',
  pages: 'items.page_count',
  issuer: 'items.issuer',
  filed: 'items.filed_at',
}

/** An item's id, its group, and the class of its 档号. */
type Row = readonly [number, string | number | null, string | null]

function sortItems(db: Db, query: ItemListQuery): OrderedItems {
  const isByLine = query.groupBy === 'line' || (query.groupBy === 'none' && isOnShelf(query))
  const rows = listRows(db, query, isByLine)
  const placed = isByLine ? byLine(db, rows, query) : rows
  const ordered = query.order === 'code' ? byClass(placed, query.isDescending ? -1 : 1) : placed
  return { ids: Int32Array.from(ordered, ([id]) => id), groups: query.groupBy === 'none' ? [] : toGroups(ordered) }
}

/** In the order that is asked for; by lines, in the order within a line, which an index knows, each row with its line. */
function listRows(db: Db, query: ItemListQuery, isByLine: boolean): readonly Row[] {
  // Only what is asked for stands in the statement, so that it can go by the index.
  const asked = [
    ['items.branch_id = ?', query.branchId],
    ['items.year = ?', query.year],
    ['items.line_id IN (SELECT id FROM lines WHERE code = ?)', query.line],
  ].filter((each): each is [string, string | number] => each[1] !== null)
  const order = toOrder(query, isByLine)
  const isShelved = order.includes('slots.')
  return db
    .prepare<(string | number)[], Row>(
      `SELECT items.id, ${isByLine ? 'items.line_id' : query.groupBy === 'year' ? "coalesce(items.year, '')" : "''"},
         items.class FROM items
       ${isShelved ? 'LEFT JOIN lines ON lines.id = items.line_id LEFT JOIN slots ON slots.id = lines.slot_id' : ''}
       WHERE items.state = ?${asked.map(([clause]) => ` AND ${clause}`).join('')}
       ORDER BY ${query.groupBy === 'year' ? 'items.year DESC, ' : ''}${order}`,
    )
    .raw()
    .all(query.state, ...asked.map(([, value]) => value))
}

function toOrder(query: ItemListQuery, isByLine: boolean): string {
  const { state, order, isDescending } = query
  const place = state === 'inbox' ? arrival : order === 'code' || isByLine ? number : shelf
  if (order === 'place' || order === 'code') return isDescending ? place.replaceAll(/,|$/g, ' DESC$&') : place
  return `${orders[order]} ${isDescending ? 'DESC' : 'ASC'}, ${place}`
}

function isOnShelf({ state, order }: ItemListQuery): boolean {
  return order === 'place' && state !== 'inbox'
}

/** The rows of each line together, in the order of lines: there are few, and to join and sort them takes twice as long. */
function byLine(db: Db, rows: readonly Row[], query: ItemListQuery): readonly Row[] {
  const codes = db
    .prepare<[], [number, string]>(
      `SELECT lines.id, lines.code FROM lines JOIN slots ON slots.id = slot_id
       ORDER BY slots.position, lines.position, lines.code`,
    )
    .raw()
    .all()
  const codeOf = new Map<Row[1], string>(codes)
  const byCode = Map.groupBy(rows, ([, line]) => codeOf.get(line) ?? '')
  const order = ['', ...new Set(codeOf.values())]
  // Without groups the list as a whole runs backwards.
  if (query.groupBy === 'none' && query.isDescending) order.reverse()
  return order.flatMap((code) => (byCode.get(code) ?? []).map(([id, , of]): Row => [id, code, of]))
}

/** Within each group, the runs of one class in the order of classes: there are few, and SQL knows only their letters. */
function byClass(rows: readonly Row[], direction: 1 | -1): readonly Row[] {
  const runs: Row[][] = []
  for (const row of rows) {
    const [last] = runs.at(-1) ?? []
    if (last?.[1] === row[1] && last[2] === row[2]) runs.at(-1)?.push(row)
    else runs.push([row])
  }
  const groups = [...Map.groupBy(runs, ([first]) => first?.[1]).values()]
  const compare = ([one]: Row[], [other]: Row[]) => direction * compareClasses(one?.[2] ?? '', other?.[2] ?? '')
  return groups.flatMap((group) => group.toSorted(compare)).flat()
}

function toGroups(rows: readonly Row[]): ItemGroup[] {
  const groups: { key: string; count: number }[] = []
  for (const [, of] of rows) {
    const key = String(of)
    const last = groups.at(-1)
    if (last?.key === key) last.count += 1
    else groups.push({ key, count: 1 })
  }
  return groups
}

function countOrderChanges(db: Db): number {
  return db.prepare<[], number>('SELECT count FROM order_changes').pluck().get() ?? 0
}
