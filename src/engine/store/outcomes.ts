import { Outcome } from '../../core/intake/outcome.ts'
import type { Db } from './database.ts'

/** A file an import was given: `path` to read, `file` as the person named it. */
export type GivenFile = { readonly id: number; readonly path: string; readonly file: string }

export function addGivenFiles(db: Db, jobId: number, files: readonly { path: string; file: string }[]): void {
  const add = db.prepare('INSERT INTO outcomes (job_id, file, path, outcome) VALUES (?, ?, ?, ?)')
  for (const { path, file } of files) add.run(jobId, file, path, JSON.stringify({ state: 'waiting', file }))
}

export function saveOutcome(db: Db, id: number, outcome: Outcome): void {
  db.prepare('UPDATE outcomes SET outcome = ? WHERE id = ?').run(JSON.stringify(outcome), id)
}

export function listOutcomes(db: Db, jobId: number): Outcome[] {
  return db
    .prepare<[number], { outcome: string }>('SELECT outcome FROM outcomes WHERE job_id = ? ORDER BY id')
    .all(jobId)
    .map((row) => Outcome.parse(JSON.parse(row.outcome)))
}

export function listWaitingFiles(db: Db, jobId: number): GivenFile[] {
  return db
    .prepare<[number], GivenFile>(
      "SELECT id, path, file FROM outcomes WHERE job_id = ? AND state = 'waiting' ORDER BY id",
    )
    .all(jobId)
}
