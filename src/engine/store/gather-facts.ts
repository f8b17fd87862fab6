import { ActivityKind } from '../../core/catalogue/activity.ts'
import type { Db } from './database.ts'
import type { PageFacts, Property } from './page-facts.ts'
import { parseIds } from './page-index.ts'

/** Reads what PageFacts holds, column by column: a million rows one by one would take several times longer. */
export function gatherFacts(db: Db): PageFacts {
  const retentions = `|${listRetentions(db).join('|')}|`
  const item = readColumns(
    db,
    ['id', 'branch', 'year', 'line', 'retention', 'day'],
    `SELECT id, branch_id AS branch, ifnull(year, 0) AS year, ifnull(line_id, 0) AS line,
       ifnull(instr(?, '|' || retention || '|'), 0) AS retention, ifnull(replace(date, '-', ''), 0) AS day
     FROM items WHERE state <> 'deleted' ORDER BY coalesce(date, substr(added_at, 1, 10)) DESC, id DESC`,
    [retentions],
  )
  // By the index that holds both: the rows of the table itself carry all text.
  const page = readColumns(db, ['item_id', 'id'], 'SELECT item_id, id FROM pages ORDER BY item_id, page', [])
  const itemIds = item('id')
  const { ids, itemOf, firstPlaces } = arrange(itemIds, page('item_id'), page('id'))
  const lines = readLines(db)
  return {
    ids,
    places: toPlaces(ids),
    itemOf,
    kinds: readKinds(db, itemOf, itemIds, firstPlaces),
    itemIds,
    days: item('day'),
    branches: toProperty(item('branch'), (id) => id),
    years: toProperty(item('year'), (year) => year),
    slots: toProperty(item('line'), (id) => lines.get(id)?.slot),
    lines: toProperty(item('line'), (id) => lines.get(id)?.line),
    retentions: toProperty(item('retention'), (at) => retentions.slice(at, retentions.indexOf('|', at))),
  }
}

function listRetentions(db: Db): string[] {
  return db.prepare<[], string>('SELECT DISTINCT retention FROM items WHERE retention IS NOT NULL').pluck().all()
}

/** Columns of whole numbers as the query gives them, each by its name. */
function readColumns<Name extends string>(
  db: Db,
  names: readonly Name[],
  query: string,
  given: readonly string[],
): (name: Name) => Int32Array {
  const row = db
    .prepare<string[], Record<Name, string | null>>(
      `SELECT ${names.map((name) => `group_concat(${name}) AS ${name}`).join(', ')} FROM (${query})`,
    )
    .get(...given)
  return (name) => parseIds(row?.[name] ?? '')
}

/** All pages by the age of their items: `itemIds` from the newest on, the pages by item and as bound. */
function arrange(
  itemIds: Int32Array,
  ofItems: Int32Array,
  pageIds: Int32Array,
): { readonly ids: Int32Array; readonly itemOf: Int32Array; readonly firstPlaces: ReadonlyMap<number, number> } {
  const firsts = new Map<number, number>()
  for (let at = 0; at < ofItems.length; at += 1) if (ofItems[at] !== ofItems[at - 1]) firsts.set(ofItems[at] ?? 0, at)
  const ids = new Int32Array(pageIds.length)
  const itemOf = new Int32Array(pageIds.length)
  const firstPlaces = new Map<number, number>()
  let place = 0
  for (const [item, id] of itemIds.entries()) {
    firstPlaces.set(id, place)
    for (let at = firsts.get(id) ?? pageIds.length; ofItems[at] === id; at += 1) {
      ids[place] = pageIds[at] ?? 0
      itemOf[place] = item
      place += 1
    }
  }
  return { ids, itemOf, firstPlaces }
}

function toPlaces(ids: Int32Array): Int32Array {
  let highest = 0
  for (const id of ids) highest = Math.max(highest, id)
  const places = new Int32Array(highest + 1).fill(-1)
  for (let place = 0; place < ids.length; place += 1) places[ids[place] ?? 0] = place
  return places
}

/** Numbers given to the values of a column; 0, and what has no value, stay 0. */
function toProperty<Value>(column: Int32Array, toValue: (number: number) => Value | undefined): Property<Value> {
  const values: (Value | null)[] = [null]
  const codes = new Int32Array(column.length)
  const codeOfValue = new Map<Value, number>()
  const known = new Map<number, number>([[0, 0]])
  for (let at = 0; at < column.length; at += 1) {
    const number = column[at] ?? 0
    let code = known.get(number)
    if (code === undefined) {
      const value = toValue(number)
      code = value === undefined ? 0 : (codeOfValue.get(value) ?? values.push(value) - 1)
      if (value !== undefined) codeOfValue.set(value, code)
      known.set(number, code)
    }
    codes[at] = code
  }
  return { codes, values }
}

/** The code of every line of every version of the scheme, and of its slot, by the line's id. */
function readLines(db: Db): Map<number, { readonly line: string; readonly slot: string }> {
  const rows = db
    .prepare<[], { id: number; line: string; slot: string }>(
      'SELECT lines.id, lines.code AS line, slots.code AS slot FROM lines JOIN slots ON slots.id = lines.slot_id',
    )
    .all()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The kinds of each page's activities, by place, as bits. The pages of an item are numbered from 1 without gaps. */
function readKinds(
  db: Db,
  itemOf: Int32Array,
  itemIds: Int32Array,
  firstPlaces: ReadonlyMap<number, number>,
): Int32Array {
  const kinds = new Int32Array(itemOf.length)
  const rows = db
    .prepare<[], { itemId: number; first: number; last: number; kind: string }>(
      `SELECT evidence.item_id AS itemId, first_page AS first, last_page AS last, kind
       FROM evidence JOIN activity_kinds USING (activity_id)`,
    )
    .iterate()
  for (const { itemId, first, last, kind } of rows) {
    const from = (firstPlaces.get(itemId) ?? itemOf.length) + first - 1
    const bit = 1 << ActivityKind.options.indexOf(ActivityKind.parse(kind))
    for (let place = from; place < from + last - first + 1; place += 1) {
      if (itemIds[itemOf[place] ?? -1] !== itemId) break
      kinds[place] = (kinds[place] ?? 0) | bit
    }
  }
  return kinds
}
