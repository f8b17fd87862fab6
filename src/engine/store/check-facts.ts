import type { Scan, Snapshot } from '../../core/checks/snapshot.ts'
import type { Db } from './database.ts'
import { countMinutesChanges } from './minutes.ts'
import { readFactsVersion } from './page-facts.ts'

/** What is known of the images of a branch's filed items of a year. */
export function listScans(db: Db, branchId: number, year: number): Snapshot['scans'] {
  const rows = db
    .prepare<[number, number], Scan & { id: number }>(
      `SELECT items.id, min(coalesce(pages.dpi, look.dpi)) AS lowestDpi,
         count(CASE WHEN pages.source = 'failed' THEN 1 END) AS failed,
         max(
           count(*) - count(DISTINCT pages.original_id || ' ' || pages.frame),
           count(CASE WHEN twin.item_id = items.id OR EXISTS (
             SELECT 1 FROM page_looks AS same JOIN pages AS first ON first.id = same.page_id
             WHERE same.picture = look.picture AND same.page_id < pages.id
               AND first.item_id NOT IN (SELECT id FROM items WHERE state = 'deleted')) THEN 1 END)
         ) AS repeated,
         count(CASE WHEN look.flags LIKE '%blurred%' THEN 1 END) AS blurred,
         count(CASE WHEN look.flags LIKE '%blank%' THEN 1 END) AS blank,
         count(CASE WHEN look.flags LIKE '%cut%' THEN 1 END) AS cut
       FROM items JOIN pages ON pages.item_id = items.id LEFT JOIN page_looks AS look ON look.page_id = pages.id
         LEFT JOIN pages AS twin ON twin.id = look.like_page_id
       WHERE items.state = 'filed' AND items.branch_id = ? AND items.year = ? GROUP BY items.id`,
    )
    .all(branchId, year)
  return new Map(rows.map(({ id, ...scan }) => [id, scan]))
}

/** 件号 that other branches hold in the lowest classes of a branch's items of a year, by class. */
export function listOtherNumbers(db: Db, branchId: number, year: number): Snapshot['otherNumbers'] {
  const rows = db
    .prepare<[object], { class: string; number: number }>(
      `SELECT class, number FROM items WHERE state = 'filed' AND branch_id <> $branchId AND class IN (
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

/** Where 件号 of the lowest classes of a branch's items of a year went that no filed item has any more. */
export function listGoneNumbers(db: Db, branchId: number, year: number): Snapshot['goneNumbers'] {
  const rows = db
    .prepare<[object], { class: string; number: number; place: '在回收站' | '已销毁' }>(
      `WITH classes AS (SELECT DISTINCT class FROM items WHERE state = 'filed' AND branch_id = $branchId AND year = $year)
       SELECT class, number, '在回收站' AS place FROM items
       WHERE state = 'deleted' AND class IN (SELECT class FROM classes)
       UNION ALL SELECT class, number, '已销毁' FROM destroyed_items WHERE class IN (SELECT class FROM classes)`,
    )
    .all({ branchId, year })
  return new Map(
    [...Map.groupBy(rows, (row) => row.class)].map(([itemClass, same]) => [
      itemClass,
      new Map(same.map(({ number, place }) => [number, place])),
    ]),
  )
}

/** Changes when anything does that checks look at: records leave an entry in the log, minutes and scans are counted. */
export function readCheckVersion(db: Db): string {
  const scans = db.prepare<[], number>('SELECT count FROM scan_changes').pluck().get()
  return [readFactsVersion(db), countMinutesChanges(db), scans].join(' ')
}
