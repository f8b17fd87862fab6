import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Frame, MediaType } from '../../core/catalogue/original.ts'
import { type PageSummary, type PageText, TextLine, type TextSource, type Turn } from '../../core/catalogue/page.ts'
import { Failure } from '../../core/failure.ts'
import type { TextToCover } from '../../core/text/cover-page.ts'
import { toCorrectedLines } from '../../core/text/place-text.ts'
import { findCorrection } from './corrections.ts'
import type { Db } from './database.ts'
import { followText } from './follow-text.ts'
import { listLooks } from './page-looks.ts'

/** A page together with the original it is a frame of. */
export type PageOriginal = {
  readonly id: number
  readonly itemId: number
  readonly page: number
  readonly frame: number
  readonly width: number
  readonly height: number
  readonly dpi: number | null
  readonly turn: Turn
  readonly sha256: string
  /** Of the whole original. */
  readonly bytes: number
  readonly mediaType: MediaType
  readonly source: TextSource
}

const withOriginal = `SELECT pages.id, pages.item_id AS itemId, pages.page, pages.frame, pages.width, pages.height,
  pages.dpi, pages.turn, pages.source, originals.sha256, originals.bytes, originals.media_type AS mediaType
  FROM pages JOIN originals ON originals.id = pages.original_id`

/** Adds all frames of an original as pages of an item, after those it has. */
export function addPages(db: Db, itemId: number, originalId: number, frames: readonly Frame[]): void {
  const last = db
    .prepare<[number], { page: number }>('SELECT coalesce(max(page), 0) AS page FROM pages WHERE item_id = ?')
    .get(itemId)
  const add = db.prepare(
    'INSERT INTO pages (item_id, page, original_id, frame, width, height, dpi) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  for (const [frame, { width, height, dpi }] of frames.entries()) {
    add.run(itemId, (last?.page ?? 0) + frame + 1, originalId, frame, width, height, dpi)
  }
}

export function listPages(db: Db, itemId: number): PageSummary[] {
  const looks = listLooks(db, itemId)
  return db
    .prepare<[number], Omit<PageSummary, 'flags' | 'sameAs'>>(
      'SELECT id, page, width, height, dpi, turn, source, failure FROM pages WHERE item_id = ? ORDER BY page',
    )
    .all(itemId)
    .map((page) => ({ ...page, ...(looks.get(page.id) ?? { flags: [], sameAs: null }) }))
}

/** The items that hold some pages, in the order of the pages, each once. */
export function listPageItems(db: Db, pageIds: readonly number[]): number[] {
  return db
    .prepare<[string], number>(
      `SELECT item_id FROM json_each(?) AS asked JOIN pages ON pages.id = asked.value
       GROUP BY item_id ORDER BY min(asked.key)`,
    )
    .pluck()
    .all(JSON.stringify(pageIds))
}

/** The pages of some items with their originals, in order, by item. */
export function listOriginalsOf(db: Db, itemIds: readonly number[]): ReadonlyMap<number, readonly PageOriginal[]> {
  const pages = db
    .prepare<[string], PageOriginal>(
      `${withOriginal} WHERE item_id IN (SELECT value FROM json_each(?)) ORDER BY item_id, page`,
    )
    .all(JSON.stringify(itemIds))
  return Map.groupBy(pages, ({ itemId }) => itemId)
}

export function getPageOriginal(db: Db, pageId: number): PageOriginal {
  const row = db.prepare<[number], PageOriginal>(`${withOriginal} WHERE pages.id = ?`).get(pageId)
  if (!row) throw new Failure('not-found', '没有这一页，可能已被移走。请刷新后重试。', { pageId })
  return row
}

/** Whether a page is still there: what is destroyed takes its pages along, also while they are being read. */
export function hasPage(db: Db, pageId: number): boolean {
  return db.prepare('SELECT 1 FROM pages WHERE id = ?').get(pageId) !== undefined
}

/** In the very words of their index, by which SQLite finds it: without them it reads every page, text and all. */
export const hasNoText = "source IN ('waiting', 'failed')"

/** Ids of pages that wait to be read, inbox and first pages first; with `again`, the failed ones too. */
export function listUnreadPages(db: Db, again: boolean): number[] {
  return db
    .prepare<[object], { id: number }>(
      `SELECT pages.id FROM pages JOIN items ON items.id = pages.item_id
       WHERE ${hasNoText} AND (source = 'waiting' OR $again) AND items.state <> 'deleted'
       ORDER BY items.state = 'filed', pages.id`,
    )
    .all({ again: again ? 1 : 0 })
    .map((row) => row.id)
}

const Lines = z.array(TextLine)

export function getPageText(db: Db, pageId: number): PageText {
  const row = db
    .prepare<[number], { source: TextSource; text: string; lines: string | null }>(
      `SELECT source, text, lines FROM pages LEFT JOIN page_lines ON page_lines.page_id = pages.id WHERE id = ?`,
    )
    .get(pageId)
  if (!row) throw new Failure('not-found', '没有这一页，可能已被移走。请刷新后重试。', { pageId })
  const correction = findCorrection(db, pageId)
  return {
    source: row.source,
    text: correction?.text ?? row.text,
    read: row.text,
    lines: row.lines === null ? [] : Lines.parse(JSON.parse(row.lines)),
    correction: correction && { by: correction.by, at: correction.at },
  }
}

/** The pages of an item that have text, in order, with the text that counts. */
export function listItemTexts(db: Db, itemId: number): { pageId: number; page: number; text: string }[] {
  return db
    .prepare<[number], { pageId: number; page: number; text: string }>(
      'SELECT id AS pageId, page, text FROM page_texts WHERE item_id = ? ORDER BY page',
    )
    .all(itemId)
}

/** The lines to lay over each page as JSON, unread where they are as recognised: for those who hand them on. */
export function listLinesToPrint(db: Db, pageIds: readonly number[]): string[] {
  const recognised = db.prepare<[number], { lines: string }>('SELECT lines FROM page_lines WHERE page_id = ?')
  return pageIds.map((pageId) => {
    if (findCorrection(db, pageId) === null) return recognised.get(pageId)?.lines ?? '[]'
    const { text, lines } = getPageText(db, pageId)
    return JSON.stringify(toCorrectedLines(text, lines))
  })
}

/** What was read on a page and a person's correction of it, as JSON. */
export function getTextToCover(db: Db, pageId: number): string {
  const { text, lines, correction } = getPageText(db, pageId)
  const found: TextToCover = { lines, corrected: correction === null ? null : text }
  return JSON.stringify(found)
}

/** Keeps what was read from a page, and indexes it, as one change. */
export function savePageText(
  db: Db,
  pageId: number,
  read: { readonly source: 'layer' | 'recognised'; readonly text: string; readonly lines: readonly TextLine[] },
): void {
  const text = read.text.normalize('NFC')
  const lines = JSON.stringify(read.lines)
  const seal = sealText(read.source, text, lines)
  db.prepare('UPDATE pages SET source = ?, text = ?, seal = ?, failure = NULL WHERE id = ?').run(
    read.source,
    text,
    seal,
    pageId,
  )
  db.prepare('INSERT OR REPLACE INTO page_lines (page_id, lines) VALUES (?, ?)').run(pageId, JSON.stringify(read.lines))
  followText(db, pageId)
}

/** Seals what was read from a page; `lines` as the JSON that is stored. */
function sealText(source: string, text: string, lines: string): string {
  return createHash('sha256')
    .update(JSON.stringify([source, text, lines]))
    .digest('hex')
}

/** Goes through the pages that were read; returns how many, and those that are not what was read. */
export function verifyPages(db: Db): {
  readonly checked: number
  readonly altered: { id: number; page: number; title: string }[]
} {
  let checked = 0
  const altered: { id: number; page: number; title: string }[] = []
  const rows = db
    .prepare<
      [],
      { id: number; page: number; title: string; source: string; text: string; lines: string; seal: string }
    >(
      `SELECT pages.id, pages.page, items.title, source, text, lines, seal
       FROM pages JOIN items ON items.id = pages.item_id LEFT JOIN page_lines ON page_lines.page_id = pages.id
       WHERE seal IS NOT NULL`,
    )
    .iterate()
  for (const { id, page, title, source, text, lines, seal } of rows) {
    checked += 1
    if (sealText(source, text, lines) !== seal) altered.push({ id, page, title })
  }
  return { checked, altered }
}

export function savePageFailure(db: Db, pageId: number, reason: string): void {
  db.prepare("UPDATE pages SET source = 'failed', failure = ? WHERE id = ?").run(reason, pageId)
}
