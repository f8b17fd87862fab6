import type { Snapshot } from '../../core/checks/snapshot.ts'
import type { Db } from './database.ts'

/** What is known of the images of a branch's filed items of a year. */
export function listScans(db: Db, branchId: number, year: number): Snapshot['scans'] {
  const rows = db
    .prepare<[number, number], { id: number; lowestDpi: number | null; failed: number; repeated: number }>(
      `SELECT items.id, min(dpi) AS lowestDpi, count(CASE WHEN source = 'failed' THEN 1 END) AS failed,
         count(*) - count(DISTINCT original_id || ' ' || frame) AS repeated
       FROM items JOIN pages ON pages.item_id = items.id
       WHERE items.state = 'filed' AND items.branch_id = ? AND items.year = ? GROUP BY items.id`,
    )
    .all(branchId, year)
  return new Map(rows.map(({ id, ...scan }) => [id, scan]))
}

/** The recognised text of the pages that are minutes of a branch's activities of a year, by item and page. */
export function listMinutesTexts(db: Db, branchId: number, year: number): Snapshot['texts'] {
  // As bytes: Node decodes Chinese text several times faster than the driver does.
  const rows = db
    .prepare<[number, string, string], { itemId: number; page: number; bytes: Buffer }>(
      `SELECT item_id AS itemId, page, CAST(text AS BLOB) AS bytes FROM pages WHERE source IN ('layer', 'recognised') AND item_id IN (
         SELECT evidence.item_id FROM activities JOIN evidence ON evidence.activity_id = activities.id
         WHERE branch_id = ? AND date BETWEEN ? AND ? AND role = '记录')
       ORDER BY item_id, page`,
    )
    .all(branchId, `${year}-01-01`, `${year}-12-31`)
  const texts = new Map<number, Map<number, string>>()
  for (const { itemId, page, bytes } of rows) {
    const text = bytes.toString()
    const pages = texts.get(itemId)
    if (pages) pages.set(page, text)
    else texts.set(itemId, new Map([[page, text]]))
  }
  return texts
}

/** 件号 that other branches hold in the lowest classes of a branch's items of a year, by class. */
export function listOtherNumbers(db: Db, branchId: number, year: number): Snapshot['otherNumbers'] {
  const rows = db
    .prepare<[object], { class: string; number: number }>(
      `SELECT class, number FROM items WHERE branch_id <> $branchId AND class IN (
         SELECT DISTINCT class FROM items WHERE state = 'filed' AND branch_id = $branchId AND year = $year)`,
    )
    .all({ branchId, year })
  return new Map(
    [...Map.groupBy(rows, (row) => row.class)].map(([itemClass, same]) => [
      itemClass,
      same.map(({ number }) => number),
    ]),
  )
}
