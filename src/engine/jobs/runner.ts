import type { RowId } from '../../core/catalogue/common.ts'
import { Failure, toFailureReport } from '../../core/failure.ts'
import { isPausable, type Job, JobKind, type JobResult } from '../../core/job.ts'
import { toBrief } from '../../core/job-brief.ts'
import { type Context, requireSession } from '../context.ts'
import type { Db } from '../store/database.ts'
import { translateStoreError } from '../store/database.ts'
import { addJob, getJob, listJobs, listWaitingJobs, type StoredJob, saveJob, saveJobInput } from '../store/jobs.ts'
import { type Gate, makeGate } from './gate.ts'
import { openProgress } from './progress.ts'

/** What a job's work may use while it runs. */
export interface JobTools {
  readonly jobId: RowId
  readonly signal: AbortSignal
  progress(done: number, total: number, note: string): void
  /** Between one file and the next: waits here while the job is paused. Jobs that are rows are ended instead. */
  pass(): Promise<void>
  /** Of a job that is a row: changes what it will be given when it is taken up again. */
  remember(input: unknown): void
}

/** The work behind a kind of job. It gets the input back as it was stored, and parses it. */
export type Work = (context: Context, input: unknown, tools: JobTools) => Promise<JobResult>

/** Kinds that need no open catalogue, or leave nothing to go on with: their jobs are no rows unless that is asked for. */
const unkeptKinds: ReadonlySet<JobKind> = new Set(['verify', 'backup', 'restore', 'heal', 'replace'])

export interface Runner {
  start(kind: JobKind, input: unknown, isKept?: boolean): Job
  list(): Job[]
  get(id: RowId): Job
  cancel(id: RowId): Job
  /** Has a job stand still: one that is a row is ended and waits, another is held where it is. */
  pause(id: RowId): Job
  goOn(id: RowId): Job
  /** Takes up what an interrupted session left waiting. */
  resume(): void
  /** Ends everything; what can go on later waits again. */
  stop(): Promise<void>
}

type Live = {
  job: Job
  readonly abort: AbortController
  readonly gate: Gate
  readonly ended: Promise<void>
  /** What is to become of it once it is ended from here. */
  fate: 'cancelled' | 'paused' | 'again'
}

/** Runs jobs: one of a kind at a time, different kinds side by side. State changes are rows; progress is only told. */
export function openRunner(getContext: () => Context, works: Readonly<Record<JobKind, Work>>): Runner {
  const live = new Map<RowId, Live>()
  /** Jobs that are no rows; their ids count down from the top, rows count up from 1. */
  const unkept = new Map<RowId, Job>()
  let unkeptCount = 0
  /** How jobs stand that a full or broken disk did not let be written; at the next start they go on from their row. */
  const unsaved = new Map<RowId, Job>()
  let stopping = false

  const keep = (job: Job): void => {
    const session = getContext().session
    if (unkept.has(job.id)) unkept.set(job.id, job)
    else if (session) save(session.db, job)
    getContext().emit('job', toBrief(job))
  }

  const save = (db: Db, job: Job): void => {
    try {
      saveJob(db, job)
      unsaved.delete(job.id)
    } catch (error) {
      console.error(`job ${job.id} could not be recorded as ${job.state}:`, error)
      unsaved.set(job.id, job)
    }
  }

  const run = (stored: StoredJob): void => {
    const abort = new AbortController()
    const context = getContext()
    const gate = makeGate(abort.signal)
    const entry: Pick<Live, 'job' | 'fate'> = {
      job: { ...toJob(stored), state: 'running', startedAt: context.now() },
      fate: unkept.has(stored.id) ? 'cancelled' : 'again',
    }
    const progress = openProgress((moved) => {
      entry.job = { ...entry.job, ...moved }
      context.emit('job', toBrief(entry.job))
    })
    const tools: JobTools = {
      jobId: stored.id,
      signal: abort.signal,
      progress: progress.tell,
      pass: gate.pass,
      remember: (input) => saveJobInput(requireSession(context).db, stored.id, input),
    }
    const ended = context
      .actAs(stored.who, () => works[stored.kind](context, stored.input, tools))
      .then(
        (result): Partial<Job> => ({ state: 'done', result }),
        (error: unknown) => toEnd(error, abort.signal.aborted && entry.fate),
      )
      .then((end) => {
        progress.flush()
        live.delete(stored.id)
        keep({ ...entry.job, isPaused: false, ...end, endedAt: end.state === 'waiting' ? null : context.now() })
        if (!stopping) takeUp(stored.kind)
      })
      .catch((error: unknown) => console.error('after a job:', error))
    live.set(stored.id, Object.assign(entry, { abort, gate, ended }))
    keep(entry.job)
  }

  const takeUp = (kind: JobKind): void => {
    const session = getContext().session
    if (!session || [...live.values()].some(({ job }) => job.kind === kind)) return
    const next = listWaitingJobs(session.db).find((job) => job.kind === kind && !unsaved.has(job.id))
    if (next) run(next)
  }

  const hold = (running: Live, isPaused: boolean): void => {
    if (isPaused) running.gate.close()
    else running.gate.open()
    running.job = { ...running.job, isPaused }
    keep(running.job)
  }

  const get = (id: RowId): Job => {
    const session = getContext().session
    const job = live.get(id)?.job ?? unkept.get(id) ?? unsaved.get(id) ?? (session && getJob(session.db, id))
    if (!job) throw new Failure('not-found', '没有这项任务，可能属于另一个目录库。', { id })
    return toJob(job)
  }

  return {
    start(kind, input, isKept = !unkeptKinds.has(kind)) {
      const context = getContext()
      if (!isKept) {
        const job = newUnkeptJob(kind, input, Number.MAX_SAFE_INTEGER - unkeptCount, context)
        unkeptCount += 1
        unkept.set(job.id, toJob(job))
        run(job)
        return get(job.id)
      }
      const job = addJob(requireSession(context).db, kind, input, context.who(), context.now())
      takeUp(kind)
      return get(job.id)
    },
    list() {
      const session = getContext().session
      const stored = session
        ? listJobs(session.db, 50).map((job) => live.get(job.id)?.job ?? unsaved.get(job.id) ?? toJob(job))
        : []
      return [...[...unkept.keys()].map(get).reverse(), ...stored].sort((a, b) =>
        b.createdAt.localeCompare(a.createdAt),
      )
    },
    get,
    cancel(id) {
      const running = live.get(id)
      if (running) {
        running.fate = 'cancelled'
        running.abort.abort()
      } else {
        const job = get(id)
        if (job.state === 'waiting') keep({ ...job, state: 'cancelled', isPaused: false, endedAt: getContext().now() })
      }
      return get(id)
    },
    pause(id) {
      const job = get(id)
      if (!job.canPause) throw new Failure('conflict', '这项任务不能暂停，只能取消。', { id })
      const running = live.get(id)
      if (running && unkept.has(id)) hold(running, true)
      else if (running) {
        running.fate = 'paused'
        running.abort.abort()
      } else if (job.state === 'waiting') keep({ ...job, isPaused: true })
      return get(id)
    },
    goOn(id) {
      const job = get(id)
      const running = live.get(id)
      if (running && unkept.has(id)) hold(running, false)
      else if (running?.fate === 'paused') running.fate = 'again'
      else if (job.state === 'waiting' && job.isPaused) {
        keep({ ...job, isPaused: false })
        takeUp(job.kind)
      }
      return get(id)
    },
    resume() {
      for (const kind of JobKind.options) takeUp(kind)
    },
    async stop() {
      stopping = true
      for (const { abort } of live.values()) abort.abort()
      await Promise.all([...live.values()].map(({ ended }) => ended))
      unsaved.clear()
      // They go with the catalogue they were begun in; what was begun while none was open stays.
      if (getContext().session) unkept.clear()
      stopping = false
    },
  }
}

function toEnd(error: unknown, ended: false | Live['fate']): Partial<Job> {
  if (ended === 'cancelled') return { state: 'cancelled' }
  if (ended !== false) return { state: 'waiting', isPaused: ended === 'paused' }
  const failure = toFailureReport(translateStoreError(error, ''))
  if (failure.kind === 'internal') console.error('job:', error)
  return { state: 'failed', failure }
}

function newUnkeptJob(kind: JobKind, input: unknown, id: RowId, { now, who }: Context): StoredJob {
  return {
    id,
    kind,
    input,
    state: 'waiting',
    done: 0,
    total: 0,
    note: '',
    canPause: isPausable(kind, false),
    isPaused: false,
    who: who(),
    createdAt: now(),
    startedAt: null,
    endedAt: null,
    failure: null,
    result: null,
  }
}

function toJob({ input: _, who: __, ...job }: Job & { input?: unknown; who?: string }): Job {
  return job
}
