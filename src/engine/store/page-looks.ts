import type { RowId } from '../../core/catalogue/common.ts'
import { PageFlag, type PageSummary } from '../../core/catalogue/page.ts'
import type { Db } from './database.ts'

/** What reading a page found out about its picture. */
export interface StoredLook {
  readonly flags: readonly PageFlag[]
  /** Of the scan inside a PDF page; null elsewhere. */
  readonly dpi: number | null
  /** A hash of the pixels; null where there is hardly any ink, or no picture. */
  readonly picture: string | null
}

export function savePageLook(db: Db, pageId: number, { flags, dpi, picture }: StoredLook): void {
  db.prepare('INSERT OR REPLACE INTO page_looks (page_id, flags, dpi, picture) VALUES (?, ?, ?, ?)').run(
    pageId,
    flags.join(),
    dpi,
    picture,
  )
}

/** Ids of pages that were read when looks were not kept yet. */
export function listUnseenPages(db: Db): RowId[] {
  // `item_id > 0` has the ids read from the index that holds both, not from the rows, which carry all text.
  return db
    .prepare<[], { id: number }>(
      `SELECT pages.id FROM pages JOIN items ON items.id = pages.item_id
       WHERE pages.id IN (
           SELECT id FROM pages WHERE item_id > 0 AND NOT EXISTS (SELECT 1 FROM page_looks WHERE page_id = pages.id))
         AND source IN ('layer', 'recognised') AND items.state <> 'deleted'
       ORDER BY pages.id`,
    )
    .all()
    .map(({ id }) => id)
}

/** Of the pages that bear a mark so many are considered, the latest. */
const mostMarked = 32
/** So many pages that may say the same are read. */
const mostRead = 8

/** Pages, of whatever item is not deleted, that may say nearly the same as this one: those first that share the rarest marks. */
export function listPagesLike(db: Db, pageId: number): { readonly id: number; readonly text: string }[] {
  const marks = db.prepare<[number], { mark: Buffer }>('SELECT mark FROM sketch_marks WHERE page_id = ?').all(pageId)
  const marked = db.prepare<[Buffer, number, number], { id: number }>(
    'SELECT page_id AS id FROM page_marks WHERE mark = ? AND page_id <> ? ORDER BY page_id DESC LIMIT ?',
  )
  // The fewer bear a mark, the more it says: what a form's heading gives is on all that were ever filled in.
  const weights = new Map<number, number>()
  for (const { mark } of marks) {
    const ids = marked.all(mark, pageId, mostMarked)
    for (const { id } of ids) weights.set(id, (weights.get(id) ?? 0) + 1 / ids.length)
  }
  const read = db.prepare<[number], { id: number; text: string }>(
    `SELECT page_texts.id, text FROM page_texts JOIN standing_pages ON standing_pages.id = page_texts.id
     WHERE page_texts.id = ?`,
  )
  return [...weights]
    .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || other - one)
    .slice(0, mostRead)
    .flatMap(([id]) => read.get(id) ?? [])
}

/** Notes that a page that was looked at says nearly the same as an earlier one; what was noted first stays. */
export function noteLike(db: Db, pageId: number, earlierId: number): void {
  db.prepare('UPDATE page_looks SET like_page_id = coalesce(like_page_id, ?) WHERE page_id = ?').run(earlierId, pageId)
}

type Look = Pick<PageSummary, 'flags' | 'sameAs'>

/** What a person should look at in the pages of an item, by page id; of those that were looked at. */
export function listLooks(db: Db, itemId: number): Map<number, Look> {
  const rows = db
    .prepare<[number], LookRow>(
      `SELECT pages.id, look.flags, same.title AS sameTitle, same.page AS samePage,
         alike.item_id AS likeItem, alike.title AS likeTitle, alike.page AS likePage
       FROM pages JOIN page_looks AS look ON look.page_id = pages.id
       LEFT JOIN standing_pages AS same ON same.id = (
         SELECT min(other.page_id) FROM page_looks AS other JOIN standing_pages ON standing_pages.id = other.page_id
         WHERE other.picture = look.picture AND other.page_id < pages.id)
       LEFT JOIN standing_pages AS alike ON alike.id = look.like_page_id
       WHERE pages.item_id = ?`,
    )
    .all(itemId)
  return new Map(
    rows.map((row): [number, Look] => {
      const seen = PageFlag.array().parse(row.flags === '' ? [] : row.flags.split(','))
      const sameAs = toSameAs(row, itemId)
      return [row.id, { flags: sameAs === null ? seen : [...seen, 'repeated'], sameAs }]
    }),
  )
}

interface LookRow {
  readonly id: number
  readonly flags: string
  readonly sameTitle: string | null
  readonly samePage: number
  readonly likeItem: number
  readonly likeTitle: string | null
  readonly likePage: number
}

function toSameAs({ sameTitle, samePage, likeItem, likeTitle, likePage }: LookRow, itemId: number): Look['sameAs'] {
  if (sameTitle !== null) return { by: 'picture', title: sameTitle, page: samePage }
  if (likeTitle === null) return null
  return { by: 'text', title: likeItem === itemId ? null : likeTitle, page: likePage }
}
