import { FailureReport } from '../../core/failure.ts'
import { isPausable, type Job, type JobKind, JobResult, type JobState, lastingKinds } from '../../core/job.ts'
import type { Db } from './database.ts'

type JobRow = {
  id: number
  kind: JobKind
  state: JobState
  input: string
  done: number
  total: number
  note: string
  created_at: string
  started_at: string | null
  ended_at: string | null
  failure: string | null
  result: string | null
  who: string
  is_paused: number
}

/** A job as stored, with what it was asked to do, and in whose name. */
export type StoredJob = Job & { readonly input: unknown; readonly who: string }

export function addJob(db: Db, kind: JobKind, input: unknown, who: string, at: string): StoredJob {
  const { lastInsertRowid } = db
    .prepare("INSERT INTO jobs (kind, state, input, who, created_at) VALUES (?, 'waiting', ?, ?, ?)")
    .run(kind, JSON.stringify(input), who, at)
  return getJob(db, Number(lastInsertRowid)) ?? fail(lastInsertRowid)
}

export function getJob(db: Db, id: number): StoredJob | null {
  const row = db.prepare<[number], JobRow>('SELECT * FROM jobs WHERE id = ?').get(id)
  return row ? toJob(row) : null
}

/** Newest first. */
export function listJobs(db: Db, limit: number): StoredJob[] {
  return db.prepare<[number], JobRow>('SELECT * FROM jobs ORDER BY id DESC LIMIT ?').all(limit).map(toJob)
}

/** Those that nobody paused, oldest first: the order they are taken up in. */
export function listWaitingJobs(db: Db): StoredJob[] {
  return db
    .prepare<[], JobRow>("SELECT * FROM jobs WHERE state = 'waiting' AND is_paused = 0 ORDER BY id")
    .all()
    .map(toJob)
}

/** Writes a job's state; progress on the way is not written, only told. */
export function saveJob(db: Db, job: Job): void {
  db.prepare(
    `UPDATE jobs SET state = ?, done = ?, total = ?, note = ?, started_at = ?, ended_at = ?, failure = ?, result = ?,
       is_paused = ? WHERE id = ?`,
  ).run(
    job.state,
    job.done,
    job.total,
    job.note,
    job.startedAt,
    job.endedAt,
    job.failure && JSON.stringify(job.failure),
    job.result && JSON.stringify(job.result),
    job.isPaused ? 1 : 0,
    job.id,
  )
}

/** Where a job is at, for the next time it is taken up. */
export function saveJobInput(db: Db, id: number, input: unknown): void {
  db.prepare('UPDATE jobs SET input = ? WHERE id = ?').run(JSON.stringify(input), id)
}

/** After a sudden end: imports, reading and whole checks wait to go on; a bundle begun is not one, and has to be asked for again. */
export function putBackRunningJobs(db: Db, at: string): void {
  const lasting = JSON.stringify(lastingKinds)
  db.prepare(
    "UPDATE jobs SET state = 'waiting' WHERE state = 'running' AND kind IN (SELECT value FROM json_each(?))",
  ).run(lasting)
  const failure: FailureReport = { kind: 'cancelled', message: '程序中途退出，这项任务没有做完。请重新开始。' }
  db.prepare(
    "UPDATE jobs SET state = 'failed', failure = ?, ended_at = ? WHERE state IN ('running', 'waiting') AND kind NOT IN (SELECT value FROM json_each(?))",
  ).run(JSON.stringify(failure), at, lasting)
}

/** Where the bundles were to lie that a sudden end cut off. */
export function listCutOffPlaces(db: Db): string[] {
  return db
    .prepare<[], { place: string }>(
      "SELECT input ->> '$.out' AS place FROM jobs WHERE state = 'running' AND kind = 'export'",
    )
    .all()
    .map(({ place }) => place)
}

function toJob(row: JobRow): StoredJob {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    done: row.done,
    total: row.total,
    note: row.note,
    canPause: isPausable(row.kind, true),
    isPaused: row.is_paused === 1,
    createdAt: row.created_at,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    failure: parseFailure(row.failure),
    result: row.result === null ? null : JobResult.parse(JSON.parse(row.result)),
    input: JSON.parse(row.input),
    who: row.who,
  }
}

function parseFailure(text: string | null): FailureReport | null {
  return text === null ? null : FailureReport.parse(JSON.parse(text))
}

function fail(id: number | bigint): never {
  throw new Error(`job ${id} vanished`)
}
