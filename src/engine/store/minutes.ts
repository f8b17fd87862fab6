import type { ActivityKind } from '../../core/catalogue/activity.ts'
import type { Minutes, OtherMinutes } from '../../core/checks/minutes.ts'
import type { Steps } from '../../core/steps.ts'
import { joinSketches, type Shingles, toShingles } from '../../core/text/shingles.ts'
import type { Db } from './database.ts'
import { parseSketch } from './page-sketches.ts'

/** The pages that are 记录 of activities. */
const minutesPages = `FROM standing_evidence AS evidence
  JOIN pages ON pages.item_id = evidence.item_id AND pages.page BETWEEN first_page AND last_page`

/** The minutes of so many activities are read at a time. */
const readAtOnce = 200

/** The minutes of every activity of the catalogue that has any, the earliest first. */
export function* listMinutes(db: Db): Steps<Minutes[]> {
  const ids = db.prepare<[], number>('SELECT id FROM activities ORDER BY date, id').pluck().all()
  const all: Minutes[] = []
  for (let from = 0; from < ids.length; from += readAtOnce) {
    all.push(...readMinutes(db, ids.slice(from, from + readAtOnce)))
    yield
  }
  return all
}

function readMinutes(db: Db, activityIds: readonly number[]): Minutes[] {
  const rows = db
    .prepare<[string], [number, string, number, number, Buffer | null]>(
      `SELECT activities.id, date, pages.item_id, page, sketch ${minutesPages}
       JOIN activities ON activities.id = activity_id LEFT JOIN page_sketches ON page_id = pages.id
       WHERE role = '记录' AND activities.id IN (SELECT value FROM json_each(?))
       ORDER BY date, activities.id, pages.item_id, page`,
    )
    .raw()
    .all(JSON.stringify(activityIds))
  const known: Parts[] = []
  for (const [id, date, itemId, page, bytes] of rows) {
    let parts = known.at(-1)
    if (parts?.id !== id) {
      parts = { id, date, pages: [], sketches: [], unread: 0 }
      known.push(parts)
    }
    parts.pages.push(`${itemId}:${page}`)
    if (bytes === null) parts.unread += 1
    else parts.sketches.push(parseSketch(bytes))
  }
  return known.map(({ id, sketches, ...rest }) => ({ activityId: id, sketch: joinSketches(sketches), ...rest }))
}

interface Parts {
  readonly id: number
  readonly date: string
  readonly pages: string[]
  readonly sketches: Int32Array[]
  unread: number
}

/** The shingles of an activity's minutes, as far as they have been read. */
export function readMinutesShingles(db: Db, activityId: number): Shingles {
  const rows = db
    .prepare<[number], { text: string }>(
      `SELECT page_texts.text ${minutesPages} JOIN page_texts ON page_texts.id = pages.id
       WHERE activity_id = ? AND role = '记录'`,
    )
    .all(activityId)
  return toShingles(...rows.map(({ text }) => text))
}

/** What a finding says of an activity whose minutes others repeat; null where it was removed meanwhile. */
export function findOtherMinutes(db: Db, activityId: number): OtherMinutes | null {
  const row = db
    .prepare<[number], { branchId: number; branch: string; date: string }>(
      `SELECT branches.id AS branchId, name AS branch, date FROM activities JOIN branches ON branches.id = branch_id
       WHERE activities.id = ?`,
    )
    .get(activityId)
  if (!row) return null
  const kinds = db
    .prepare<[number], { kind: ActivityKind }>('SELECT kind FROM activity_kinds WHERE activity_id = ? ORDER BY kind')
    .all(activityId)
  const papers = db
    .prepare<[number], { id: number; code: string | null; title: string }>(
      `SELECT DISTINCT items.id, code, title FROM standing_evidence JOIN items ON items.id = item_id
       WHERE activity_id = ? AND role = '记录' ORDER BY item_id`,
    )
    .all(activityId)
  const [first] = papers
  return {
    ...row,
    activityId,
    kinds: kinds.map(({ kind }) => kind),
    paper: first ? `${first.code ?? ''} ${first.title}`.trim() : '',
    itemIds: papers.map(({ id }) => id),
  }
}

/** Grows with every change that may let minutes compare differently: of evidence, dates and texts. */
export function countMinutesChanges(db: Db): number {
  return db.prepare<[], { count: number }>('SELECT count FROM minutes_changes').get()?.count ?? 0
}
