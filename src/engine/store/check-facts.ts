import type { Scan, Snapshot } from '../../core/checks/snapshot.ts'
import type { Db } from './database.ts'

/** What is known of the images of a branch's filed items of a year. */
export function listScans(db: Db, branchId: number, year: number): Snapshot['scans'] {
  const rows = db
    .prepare<[number, number], Scan & { id: number }>(
      `SELECT items.id, min(coalesce(pages.dpi, look.dpi)) AS lowestDpi,
         count(CASE WHEN source = 'failed' THEN 1 END) AS failed,
         max(
           count(*) - count(DISTINCT original_id || ' ' || frame),
           count(CASE WHEN look.is_like_before OR EXISTS (
             SELECT 1 FROM page_looks AS same WHERE same.picture = look.picture AND same.page_id < pages.id) THEN 1 END)
         ) AS repeated,
         count(CASE WHEN look.flags LIKE '%blurred%' THEN 1 END) AS blurred,
         count(CASE WHEN look.flags LIKE '%blank%' THEN 1 END) AS blank,
         count(CASE WHEN look.flags LIKE '%cut%' THEN 1 END) AS cut
       FROM items JOIN pages ON pages.item_id = items.id LEFT JOIN page_looks AS look ON look.page_id = pages.id
       WHERE items.state = 'filed' AND items.branch_id = ? AND items.year = ? GROUP BY items.id`,
    )
    .all(branchId, year)
  return new Map(rows.map(({ id, ...scan }) => [id, scan]))
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
