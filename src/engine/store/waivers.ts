import type { Gap, NewWaiver, Waiver } from '../../core/catalogue/waiver.ts'
import { Failure } from '../../core/failure.ts'
import type { Db } from './database.ts'
import { uuidv7 } from './uuid.ts'

const columns = 'id, branch_id AS branchId, rule, subject, period, reason, by, at, item_id AS itemId'

export function listWaivers(db: Db, branchId: number): Waiver[] {
  return db.prepare<[number], Waiver>(`SELECT ${columns} FROM waivers WHERE branch_id = ? ORDER BY id`).all(branchId)
}

export function findWaiverById(db: Db, id: number): Waiver | null {
  return db.prepare<[number], Waiver>(`SELECT ${columns} FROM waivers WHERE id = ?`).get(id) ?? null
}

export function getWaiver(db: Db, id: number): Waiver {
  const waiver = findWaiverById(db, id)
  if (!waiver) throw new Failure('not-found', '没有这条说明，可能已被撤回。请刷新后重试。', { id })
  return waiver
}

export function findWaiver(db: Db, { branchId, rule, subject, period }: Gap): Waiver | null {
  const where = 'branch_id = $branchId AND rule = $rule AND subject = $subject AND period = $period'
  return (
    db
      .prepare<[object], Waiver>(`SELECT ${columns} FROM waivers WHERE ${where}`)
      .get({ branchId, rule, subject, period }) ?? null
  )
}

/** A second explanation of the same gap takes the first one's place. */
export function saveWaiver(db: Db, waiver: NewWaiver, at: string): Waiver {
  const row = db
    .prepare<[object], { id: number }>(
      `INSERT INTO waivers (uuid, branch_id, rule, subject, period, reason, by, at, item_id)
       VALUES ($uuid, $branchId, $rule, $subject, $period, $reason, $by, $at, $itemId)
       ON CONFLICT (branch_id, rule, subject, period) DO UPDATE SET reason = $reason, by = $by, at = $at, item_id = $itemId
       RETURNING id`,
    )
    .get({ ...waiver, uuid: uuidv7(), at })
  if (!row) throw new Error('a waiver was not written')
  return getWaiver(db, row.id)
}

/** Puts an explanation back as it was, whatever became of it. */
export function putWaiverBack(db: Db, waiver: Waiver): void {
  db.prepare(
    `INSERT INTO waivers (id, uuid, branch_id, rule, subject, period, reason, by, at, item_id)
     VALUES ($id, $uuid, $branchId, $rule, $subject, $period, $reason, $by, $at, $itemId)
     ON CONFLICT (id) DO UPDATE SET reason = $reason, by = $by, at = $at, item_id = $itemId`,
  ).run({ ...waiver, uuid: uuidv7() })
}

export function removeWaiver(db: Db, id: number): void {
  db.prepare('DELETE FROM waivers WHERE id = ?').run(id)
}
