import type { ArrangedItem } from '../../core/arranging/arranged-item.ts'
import { PlacedPage } from '../../core/arranging/arrangement.ts'
import type { Db } from './database.ts'
import { getIntakeNotes, getItem } from './items.ts'
import { toLogged } from './logged.ts'

/** An item with its pages in order, as arranging leaves it and undoing puts it back. */
export function getArranged(db: Db, id: number): ArrangedItem {
  const item = toLogged(getItem(db, id))
  const rest = db
    .prepare<[number], Pick<ArrangedItem, 'uuid' | 'deletedAt' | 'deletedBy' | 'deletedReason'>>(
      `SELECT uuid, deleted_at AS deletedAt, deleted_by AS deletedBy, deleted_reason AS deletedReason
       FROM items WHERE id = ?`,
    )
    .get(id)
  if (!rest) throw new Error(`item ${id} is gone`)
  return { ...item, ...rest, ...getIntakeNotes(db, id), pages: listPlaced(db, id) }
}

export function listPlaced(db: Db, itemId: number): PlacedPage[] {
  return db
    .prepare<[number], object>('SELECT id, turn FROM pages WHERE item_id = ? ORDER BY page')
    .all(itemId)
    .map((row) => PlacedPage.parse(row))
}

/**
 * Makes items stand as `items` says, pages and all, and removes those of the ids that are null. Together they hold the
 * same pages before and after. What filing decided is not touched.
 */
export function putArranged(db: Db, items: ReadonlyMap<number, ArrangedItem | null>): void {
  const kept = [...items].flatMap(([, item]) => item ?? [])
  for (const item of kept) putItem(db, item)
  // Out of each other's way first: a place within an item holds one page.
  const away = db.prepare('UPDATE pages SET page = 1000000000 + id WHERE id = ?')
  for (const { id } of kept.flatMap(({ pages }) => pages)) away.run(id)
  const put = db.prepare('UPDATE pages SET item_id = ?, page = ?, turn = ? WHERE id = ?')
  for (const item of kept) for (const [at, { id, turn }] of item.pages.entries()) put.run(item.id, at + 1, turn, id)
  const remove = db.prepare('DELETE FROM items WHERE id = ?')
  for (const [id, item] of items) if (item === null) remove.run(id)
}

function putItem(db: Db, item: ArrangedItem): void {
  db.prepare(
    `INSERT INTO items (id, uuid, branch_id, kept_as, title, page_count, source_name, guess, added_at,
       deleted_at, deleted_by, deleted_reason)
     VALUES ($id, $uuid, $branchId, 'inbox', $title, $pageCount, $sourceName, $guess, $addedAt,
       $deletedAt, $deletedBy, $deletedReason)
     ON CONFLICT (id) DO UPDATE SET title = $title, page_count = $pageCount, source_name = $sourceName, guess = $guess,
       deleted_at = $deletedAt, deleted_by = $deletedBy, deleted_reason = $deletedReason`,
  ).run({
    ...item,
    guess: item.guess && JSON.stringify(item.guess),
    pages: undefined,
  })
}

/** Items whose pages do not stand as the last entry of the log that speaks of them says. */
export function listDisarranged(db: Db): { readonly id: number; readonly title: string }[] {
  return db
    .prepare<[], { id: number; title: string }>(
      `SELECT items.id, coalesce(items.code, items.title) AS title
       FROM (SELECT CAST(substr(subject, 6) AS INTEGER) AS id, max(id) AS entry FROM log
             WHERE action IN ('item.arrange', 'item.undo') AND json_type(detail, '$.after.pages') = 'array'
             GROUP BY subject) AS last
       JOIN log ON log.id = last.entry JOIN items ON items.id = last.id
       WHERE (SELECT coalesce(group_concat(value ->> '$.id' || ':' || (value ->> '$.turn'), ' ' ORDER BY key), '')
                FROM json_each(detail, '$.after.pages'))
         <> (SELECT coalesce(group_concat(pages.id || ':' || turn, ' ' ORDER BY page), '') FROM pages WHERE item_id = items.id)`,
    )
    .all()
}
