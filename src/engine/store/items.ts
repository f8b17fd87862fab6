import type { ItemFields, ItemState, ItemSummary, Placement } from '../../core/catalogue/item.ts'
import { Failure } from '../../core/failure.ts'
import { Guess } from '../../core/intake/guess-shape.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

type ItemRow = Omit<ItemSummary, 'branchId' | 'lineId' | 'documentNumber' | 'pageCount' | 'addedAt' | 'filedAt'> & {
  branch_id: number
  line_id: number | null
  document_number: string
  page_count: number
  added_at: string
  filed_at: string | null
}

const columns = `items.id, items.state, items.branch_id, items.line_id, items.year, items.retention, items.code,
  items.number, items.document_number, items.issuer, items.title, items.date, items.secrecy, items.page_count,
  items.note, items.withheld, items.added_at, items.filed_at, count(pages.id) AS images,
  count(CASE WHEN pages.source IN ('layer', 'recognised') OR pages.id IN (SELECT page_id FROM corrections) THEN 1 END) AS "read"`
const withPages = 'items LEFT JOIN pages ON pages.item_id = items.id'

export type ItemQuery = {
  readonly state: ItemState
  readonly branchId?: number | null
  readonly lineId?: number | null
  readonly year?: number | null
}

const shelf = 'slots.position, lines.position, items.class, items.number'

/** Inbox items as their first pages came in, whoever parted them since; filed ones by slot, line, class and 件号. `lineId` stands for its code in every version. */
export function listItems(db: Db, query: ItemQuery): ItemSummary[] {
  // Only what is asked for stands in the statement, so that it can go by the index.
  const asked = [
    ['branch_id = ?', query.branchId],
    ['year = ?', query.year],
    ['line_id IN (SELECT id FROM lines WHERE code = (SELECT code FROM lines WHERE id = ?))', query.lineId],
  ].filter((each): each is [string, number] => typeof each[1] === 'number')
  return db
    .prepare<(string | number)[], ItemRow>(
      `SELECT ${columns} FROM ${withPages}
       LEFT JOIN lines ON lines.id = items.line_id LEFT JOIN slots ON slots.id = lines.slot_id
       WHERE items.state = ?${asked.map(([clause]) => ` AND items.${clause}`).join('')}
       GROUP BY items.id ORDER BY ${query.state === 'inbox' ? 'min(pages.id)' : shelf}, items.id`,
    )
    .all(query.state, ...asked.map(([, value]) => value))
    .map(toSummary)
}

/** Items by their ids, in that order. */
export function listSummaries(db: Db, ids: readonly number[]): ItemSummary[] {
  return db
    .prepare<[string], ItemRow>(
      `SELECT ${columns} FROM json_each(?) AS asked JOIN items ON items.id = asked.value
       LEFT JOIN pages ON pages.item_id = items.id GROUP BY asked.key ORDER BY asked.key`,
    )
    .all(JSON.stringify(ids))
    .map(toSummary)
}

export function getItem(db: Db, id: number): ItemSummary {
  const row = db
    .prepare<[number], ItemRow>(`SELECT ${columns} FROM ${withPages} WHERE items.id = ? GROUP BY items.id`)
    .get(id)
  if (!row) throw new Failure('not-found', '没有这件档案，可能已被移走。请刷新列表。', { id })
  return toSummary(row)
}

export function hasItem(db: Db, id: number): boolean {
  return db.prepare('SELECT 1 FROM items WHERE id = ?').get(id) !== undefined
}

/** By 档号, wherever it lies. Spaces in the asked code do not count. */
export function findItem(db: Db, code: string): ItemSummary | null {
  const row = db
    .prepare<[string], ItemRow>(`SELECT ${columns} FROM ${withPages} WHERE items.code = ? GROUP BY items.id`)
    .get(code.replaceAll(/\s/g, ''))
  return row ? toSummary(row) : null
}

export function getIntakeNotes(db: Db, id: number): { readonly sourceName: string; readonly guess: Guess | null } {
  const row = db
    .prepare<[number], { source_name: string; guess: string | null }>(
      'SELECT source_name, guess FROM items WHERE id = ?',
    )
    .get(id)
  return {
    sourceName: row?.source_name ?? '',
    guess: row?.guess ? Guess.parse(JSON.parse(row.guess)) : null,
  }
}

export function addInboxItem(
  db: Db,
  item: {
    readonly branchId: number
    readonly title: string
    readonly sourceName: string
    readonly pageCount: number
    readonly guess: Guess | null
  },
  at: string,
): number {
  return Number(
    db
      .prepare(
        `INSERT INTO items (id, uuid, branch_id, kept_as, title, page_count, source_name, guess, added_at)
         VALUES (?, ?, ?, 'inbox', ?, ?, ?, ?, ?)`,
      )
      .run(nextItemId(db), uuidv7(), item.branchId, item.title, item.pageCount, item.sourceName, toJson(item.guess), at)
      .lastInsertRowid,
  )
}

/** An id that no item has or had. */
export function nextItemId(db: Db): number {
  const row = db
    .prepare<[], { id: number }>(
      'SELECT 1 + max((SELECT last_id FROM gone_items), coalesce((SELECT max(id) FROM items), 0)) AS id',
    )
    .get()
  return row?.id ?? 1
}

export function saveGuess(db: Db, id: number, guess: Guess): void {
  db.prepare("UPDATE items SET guess = ? WHERE id = ? AND state = 'inbox'").run(toJson(guess), id)
}

/** Gives an item its place and number; `class` is the part of the 档号 before the number. */
export function placeItem(
  db: Db,
  id: number,
  place: Placement & { readonly class: string; readonly number: number; readonly code: string },
  at: string,
): void {
  db.prepare(
    `UPDATE items SET kept_as = 'filed', branch_id = ?, line_id = ?, year = ?, retention = ?, class = ?, number = ?,
       code = ?, filed_at = coalesce(filed_at, ?) WHERE id = ?`,
  ).run(place.branchId, place.lineId, place.year, place.retention, place.class, place.number, place.code, at, id)
}

/** Puts everything that a person or a filing decided back to what it was. */
export function putItemBack(db: Db, item: Omit<ItemSummary, 'images' | 'read'>): void {
  db.prepare(
    `UPDATE items SET kept_as = $state, branch_id = $branchId, line_id = $lineId, year = $year, retention = $retention,
       class = CASE WHEN $code IS NULL THEN NULL ELSE substr($code, 1, length($code) - 4) END, number = $number, code = $code,
       document_number = $documentNumber, issuer = $issuer, title = $title, date = $date, secrecy = $secrecy,
       page_count = $pageCount, note = $note, withheld = $withheld, filed_at = $filedAt WHERE id = $id`,
  ).run(item)
}

/** Takes the 档号 from an item, which waits in 收件箱 again with what was said of it; no guess goes before that. */
export function clearPlace(db: Db, id: number, retention: string | null): void {
  db.prepare(
    `UPDATE items SET kept_as = 'inbox', class = NULL, number = NULL, code = NULL, filed_at = NULL, withheld = '',
       guess = NULL, retention = ? WHERE id = ?`,
  ).run(retention, id)
}

export function saveFields(db: Db, id: number, fields: ItemFields): void {
  db.prepare(
    `UPDATE items SET document_number = $documentNumber, issuer = $issuer, title = $title, date = $date,
       secrecy = $secrecy, page_count = $pageCount, note = $note WHERE id = $id`,
  ).run({ ...fields, id })
}

export function saveWithheld(db: Db, id: number, reason: string): void {
  db.prepare('UPDATE items SET withheld = ? WHERE id = ?').run(reason, id)
}

/** Says beforehand where an item that waits is to go; what is null stays open. */
export function saveIntended(
  db: Db,
  id: number,
  to: Pick<ItemSummary, 'lineId' | 'year' | 'retention' | 'issuer' | 'secrecy'>,
): void {
  db.prepare(
    `UPDATE items SET line_id = $lineId, year = $year, retention = $retention, issuer = $issuer, secrecy = $secrecy
     WHERE id = $id AND state = 'inbox'`,
  ).run({ ...to, id })
}

export function saveLine(db: Db, id: number, lineId: number): void {
  db.prepare('UPDATE items SET line_id = ? WHERE id = ?').run(lineId, id)
}

/**
 * The smallest 件号 not taken in a class: numbering closes a gap before it grows (DA/T 22—2015, 5.4.3 e). What lies in
 * 回收站 or was destroyed keeps its number.
 */
export function nextNumber(db: Db, itemClass: string): number {
  const row = db
    .prepare<[object], { next: number }>(
      `SELECT CASE WHEN NOT EXISTS (SELECT 1 FROM taken_numbers WHERE class = $class AND number = 1) THEN 1 ELSE (
         SELECT min(number) + 1 FROM taken_numbers AS taken WHERE class = $class
           AND NOT EXISTS (SELECT 1 FROM taken_numbers WHERE class = $class AND number = taken.number + 1)
       ) END AS next`,
    )
    .get({ class: itemClass })
  return row?.next ?? 1
}

export function isNumberTaken(db: Db, itemClass: string, number: number): boolean {
  return db.prepare('SELECT 1 FROM taken_numbers WHERE class = ? AND number = ?').get(itemClass, number) !== undefined
}

/** Filed items, also deleted ones, of the years from one on, up to (and without) another where one is given. */
export function countFiledIn(db: Db, fromYear: number, beforeYear: number | null): number {
  const row = db
    .prepare<[object], { items: number }>(
      `SELECT count(*) AS items FROM items WHERE kept_as = 'filed' AND year >= $fromYear
         AND ($beforeYear IS NULL OR year < $beforeYear)`,
    )
    .get({ fromYear, beforeYear })
  return row?.items ?? 0
}

/** The lowest classes in which a year's items stand. */
export function listClasses(db: Db, year: number): string[] {
  return db
    .prepare<[number], { class: string }>("SELECT DISTINCT class FROM items WHERE state = 'filed' AND year = ?")
    .all(year)
    .map((row) => row.class)
}

/** What every filed item is called and numbered. */
export function listCodes(db: Db): { title: string; class: string; number: number; code: string }[] {
  return db
    .prepare<[], { title: string; class: string; number: number; code: string }>(
      "SELECT title, class, number, code FROM items WHERE state = 'filed'",
    )
    .all()
}

/** Whether any branch has filed items of a year. */
export function hasFiled(db: Db, year: number): boolean {
  const found = db.prepare("SELECT 1 FROM items WHERE state = 'filed' AND year = ? LIMIT 1").get(year)
  return found !== undefined
}

/** How many filed items there are by the code of their line, and which years. */
export function tallyItems(
  db: Db,
  query: { readonly branchId: number | null; readonly year: number | null },
): { years: number[]; lines: { code: string; items: number }[] } {
  const years = db
    .prepare<[object], { year: number }>(
      `SELECT DISTINCT year FROM items WHERE state = 'filed' AND ($branchId IS NULL OR branch_id = $branchId)
       ORDER BY year DESC`,
    )
    .all({ branchId: query.branchId })
  const lines = db
    .prepare<[object], { code: string; items: number }>(
      `SELECT lines.code AS code, count(*) AS items FROM items JOIN lines ON lines.id = items.line_id
       WHERE state = 'filed' AND ($branchId IS NULL OR branch_id = $branchId) AND ($year IS NULL OR year = $year)
       GROUP BY lines.code`,
    )
    .all(query)
  return { years: years.map((row) => row.year), lines }
}

function toSummary(row: ItemRow): ItemSummary {
  const { branch_id, line_id, document_number, page_count, added_at, filed_at, ...same } = row
  return {
    ...same,
    branchId: branch_id,
    lineId: line_id,
    documentNumber: document_number,
    pageCount: page_count,
    addedAt: added_at,
    filedAt: filed_at,
  }
}

function toJson(guess: Guess | null): string | null {
  return guess && JSON.stringify(guess)
}
