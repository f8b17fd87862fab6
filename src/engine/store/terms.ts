import type { Term } from '../../core/catalogue/member.ts'
import { Failure } from '../../core/failure.ts'
import type { Db } from './database.ts'

const columns = 'id, branch_id AS branchId, from_day AS "from", to_day AS "to"'

/** The 支委会任期 of a branch, by their first day. */
export function listTerms(db: Db, branchId: number): Term[] {
  return db
    .prepare<[number], Term>(`SELECT ${columns} FROM terms WHERE branch_id = ? ORDER BY from_day, id`)
    .all(branchId)
}

export function getTerm(db: Db, id: number): Term {
  const term = db.prepare<[number], Term>(`SELECT ${columns} FROM terms WHERE id = ?`).get(id)
  if (!term) throw new Failure('not-found', '没有这一届任期，可能已被删除。请刷新后重试。', { id })
  return term
}

export function addTerm(db: Db, { branchId, from, to }: Omit<Term, 'id'>): Term {
  const { lastInsertRowid } = db
    .prepare('INSERT INTO terms (branch_id, from_day, to_day) VALUES (?, ?, ?)')
    .run(branchId, from, to)
  return getTerm(db, Number(lastInsertRowid))
}

/** Writes when a term began and ended; it stays its branch's. */
export function changeTerm(db: Db, { id, from, to }: Omit<Term, 'branchId'>): Term {
  db.prepare('UPDATE terms SET from_day = ?, to_day = ? WHERE id = ?').run(from, to, id)
  return getTerm(db, id)
}

export function removeTerm(db: Db, id: number): void {
  db.prepare('DELETE FROM terms WHERE id = ?').run(id)
}
