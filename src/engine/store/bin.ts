import type { DeletedItem } from '../../core/bin/destruction.ts'
import type { ItemUse } from '../../core/bin/item-use.ts'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import type { Db } from './database.ts'
import { listItems } from './items.ts'

export type Deletion = Pick<DeletedItem, 'deletedAt' | 'deletedBy' | 'deletedReason'>

/** What lies in 回收站, the latest first; what was never filed by the name that the inbox showed. */
export function listDeleted(db: Db): (ItemSummary & Deletion)[] {
  const deletions = new Map(
    db
      .prepare<[], Deletion & { id: number; guessed: string | null }>(
        `SELECT id, IIF(code IS NULL, guess ->> '$.title.value', NULL) AS guessed, deleted_at AS deletedAt, deleted_by AS deletedBy, deleted_reason AS deletedReason FROM items
         WHERE state = 'deleted'`,
      )
      .all()
      .map(({ id, ...known }) => [id, known]),
  )
  return listItems(db, { state: 'deleted' })
    .flatMap((item) => {
      const known = deletions.get(item.id)
      if (!known) return []
      const { guessed, ...deletion } = known
      return [{ ...item, ...deletion, title: guessed || item.title }]
    })
    .sort((a, b) => b.deletedAt.localeCompare(a.deletedAt) || b.id - a.id)
}

export function putInBin(db: Db, id: number, deletion: Deletion): void {
  db.prepare(
    'UPDATE items SET deleted_at = $deletedAt, deleted_by = $deletedBy, deleted_reason = $deletedReason WHERE id = $id',
  ).run({
    ...deletion,
    id,
  })
}

export function takeFromBin(db: Db, id: number): void {
  db.prepare("UPDATE items SET deleted_at = NULL, deleted_by = '', deleted_reason = '' WHERE id = ?").run(id)
}

/** What still leans on an item; null where nothing does. */
export function findUseOf(db: Db, id: number): ItemUse | null {
  const certificate = db
    .prepare<[number], { holder: string; number: string; memberId: number; branchId: number }>(
      `SELECT members.name AS holder, certificates.number, member_id AS memberId, branch_id AS branchId
       FROM certificates JOIN members ON members.id = member_id WHERE item_id = ? LIMIT 1`,
    )
    .get(id)
  if (certificate) {
    const { holder, number, ...of } = certificate
    return { kind: '证件', holder, number, way: { to: 'member', ...of } }
  }
  const waiver = db
    .prepare<[number], { branchId: number; rule: string; subject: string; period: string }>(
      'SELECT branch_id AS branchId, rule, subject, period FROM waivers WHERE item_id = ? ORDER BY id LIMIT 1',
    )
    .get(id)
  return waiver ? { kind: '说明', ...waiver, way: { to: 'finding', ...waiver } } : null
}
