import type { ItemGroup, ItemListQuery, ItemOrder } from '../../core/catalogue/item-list.ts'
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

const shelf = 'slots.position, lines.position, items.class, items.number, items.id'
/** By the page that came in first, so that what was parted from a scan stands where the scan stood. */
const arrival = '(SELECT min(pages.id) FROM pages WHERE pages.item_id = items.id), items.id'

const orders: Readonly<Record<ItemOrder, string>> = {
  place: 'slots.position',
  date: 'items.date',
  year: 'items.year',
  pages: 'items.page_count',
  issuer: 'items.issuer',
  filed: 'items.filed_at',
}

const groupings = {
  none: { key: "''", order: null },
  line: { key: "coalesce(lines.code, '')", order: 'slots.position, lines.position, lines.code' },
  year: { key: "coalesce(items.year, '')", order: 'items.year DESC' },
} as const

function sortItems(db: Db, query: ItemListQuery): OrderedItems {
  // Only what is asked for stands in the statement, so that it can go by the index.
  const asked = [
    ['items.branch_id = ?', query.branchId],
    ['items.year = ?', query.year],
    ['items.line_id IN (SELECT id FROM lines WHERE code = ?)', query.line],
  ].filter((each): each is [string, string | number] => each[1] !== null)
  const place = query.state === 'inbox' ? arrival : shelf
  const direction = query.isDescending ? 'DESC' : 'ASC'
  const by = query.order === 'place' && query.isDescending ? place.replaceAll(/,|$/g, ' DESC$&') : place
  const order = query.order === 'place' ? by : `${orders[query.order]} ${direction}, ${place}`
  const { key, order: groupOrder } = groupings[query.groupBy]
  const rows = db
    .prepare<(string | number)[], [number, string | number]>(
      `SELECT items.id, ${key} FROM items
       LEFT JOIN lines ON lines.id = items.line_id LEFT JOIN slots ON slots.id = lines.slot_id
       WHERE items.state = ?${asked.map(([clause]) => ` AND ${clause}`).join('')}
       ORDER BY ${[groupOrder, order].filter((each) => each !== null).join(', ')}`,
    )
    .raw()
    .all(query.state, ...asked.map(([, value]) => value))
  return { ids: Int32Array.from(rows, ([id]) => id), groups: query.groupBy === 'none' ? [] : toGroups(rows) }
}

function toGroups(rows: readonly (readonly [number, string | number])[]): ItemGroup[] {
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
