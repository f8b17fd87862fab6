import type { Term } from '../../core/catalogue/member.ts'
import type { Db } from './database.ts'

/** The committee terms of a branch, by their first day. */
export function listTerms(db: Db, branchId: number): Term[] {
  return db
    .prepare<[number], Term>(
      `SELECT id, branch_id AS branchId, from_day AS "from", to_day AS "to" FROM terms
       WHERE branch_id = ? ORDER BY from_day, id`,
    )
    .all(branchId)
}
