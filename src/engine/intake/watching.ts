import { relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import {
  isBusy,
  type OpenImport,
  planLook,
  type Sighting,
  type WatchedFolder,
  type WatchStanding,
  whyNotIn,
} from '../../core/intake/watch.ts'
import { hasEnded, type Job } from '../../core/job.ts'
import type { Context, Session } from '../context.ts'
import { listOutcomes, listWaitingFiles } from '../store/outcomes.ts'
import { type DoneFile, findWatched, keepDoneFiles, listDoneFiles, saveDoneFiles } from '../store/watched.ts'
import { isOpenable, listScans, moveReceived, sayGone } from './watched-folder.ts'

/**
 * Looks into the watched folder now and then, and has what is ready there imported. Looking, not being told: network drives
 * and sticks tell of nothing, and a file that is told of is not yet written to its end.
 */
export interface Watching {
  start(): void
  stop(): Promise<void>
  /** Looks at once. */
  look(): Promise<void>
  standing(): WatchStanding
}

/** An import that was begun from here, until it is over and seen to be. */
interface Begun {
  readonly jobId: number
  readonly files: readonly Sighting[]
}

interface Found {
  readonly found: readonly Sighting[]
  readonly trouble: string | null
}

const nothing = { trouble: null, waiting: 0 }

export function openWatching(getContext: () => Context): Watching {
  let stopped = new AbortController()
  let running = Promise.resolve()
  let turn = Promise.resolve()
  let before: readonly Sighting[] = []
  let begun: readonly Begun[] = []
  let state: Pick<WatchStanding, 'trouble' | 'waiting'> = nothing

  const tell = (next: typeof state): void => {
    if (next.trouble === state.trouble && next.waiting === state.waiting) return
    state = next
    getContext().emit('changed', { part: 'watch' })
  }

  /** What became of the imports that were begun and are over. */
  const settle = async (session: Session, folder: WatchedFolder): Promise<void> => {
    const context = getContext()
    const jobs = new Map(context.runner.list().map((job) => [job.id, job]))
    for (const one of begun) {
      const job = jobs.get(one.jobId) ?? null
      if (job !== null && !hasEnded(job)) continue
      saveDoneFiles(session.db, await finish(session, folder, one, job))
      begun = begun.filter((other) => other !== one)
      context.emit('changed', { part: 'watch' })
    }
  }

  const lookOnce = async (): Promise<void> => {
    const context = getContext()
    const { session } = context
    const folder = session && findWatched(session.db)
    if (!session || !folder) return tell(nothing)
    await settle(session, folder)
    const imports = listOpenImports(context, session, begun)
    if (stopped.signal.aborted || isBusy(imports)) return
    const { found, trouble } = await gatherFound(session, folder)
    const { ready, waiting } = planLook({ before, found, done: listDoneFiles(session.db), imports })
    before = found
    const files = await listOpenable(ready)
    if (stopped.signal.aborted) return
    if (files.length > 0) begun = [...begun, { jobId: begin(context, folder, files), files }]
    tell({ trouble, waiting: waiting.length + ready.length - files.length })
  }

  const look = (): Promise<void> => {
    turn = turn.then(lookOnce).catch((error: unknown) => console.error('looking into the watched folder:', error))
    return turn
  }

  const run = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      await look()
      await pause(getContext().settings.watchEvery, null, { signal, ref: false }).catch(() => {})
    }
  }

  return {
    start() {
      running = run(stopped.signal)
    },
    async stop() {
      stopped.abort()
      await running
      await turn
      stopped = new AbortController()
      before = []
      begun = []
      state = nothing
    },
    look,
    standing() {
      const session = getContext().session
      const watched = session && findWatched(session.db)
      if (!session || !watched) return { folder: null, ...nothing, failed: [] }
      const { by: _, ...folder } = watched
      const failed = listDoneFiles(session.db).flatMap(({ path, failure }) =>
        failure === null ? [] : [{ file: relative(folder.path, path), message: failure }],
      )
      return { folder, ...state, failed }
    },
  }
}

function begin(
  { runner, actAs }: Context,
  folder: WatchedFolder & { readonly by: string },
  files: readonly Sighting[],
): number {
  const paths = files.map(({ path }) => path)
  const asked = { paths, branchId: folder.branchId, registerFile: null, thenRead: true }
  return actAs(folder.by, () => runner.start('import', asked).id)
}

/** What lies in the folder, or why nobody can tell; what was done with and is there no more is forgotten. */
async function gatherFound({ db }: Session, { path }: WatchedFolder): Promise<Found> {
  try {
    const found = await listScans(path)
    keepDoneFiles(db, found)
    return { found, trouble: null }
  } catch (error) {
    return { found: [], trouble: sayGone(path, error) }
  }
}

/** The imports that are not over, with the files that each has yet to take, or was given from here. */
function listOpenImports({ runner }: Context, { db }: Session, begun: readonly Begun[]): OpenImport[] {
  const open = runner.list().filter((job) => job.kind === 'import' && !hasEnded(job))
  return open.map(({ id, isPaused }) => {
    const given = begun.find(({ jobId }) => jobId === id)?.files ?? []
    return { isPaused, paths: [...listWaitingFiles(db, id), ...given].map(({ path }) => path) }
  })
}

/** Each file of an import that is over is done with, one way or the other; what there is to remember of it. */
async function finish(
  { db }: Session,
  folder: WatchedFolder,
  { jobId, files }: Begun,
  job: Job | null,
): Promise<DoneFile[]> {
  const outcomes = new Map(listOutcomes(db, jobId).map((outcome) => [outcome.file, outcome]))
  const done: DoneFile[] = []
  for (const file of files) {
    const failure = whyNotIn(outcomes.get(file.path), job)
    const left = failure !== null || folder.afterwards === 'leave' ? { ...file, failure } : await put(folder.path, file)
    if (left !== null) done.push(left)
  }
  return done
}

async function listOpenable(files: readonly Sighting[]): Promise<Sighting[]> {
  const open = await Promise.all(files.map(({ path }) => isOpenable(path)))
  return files.filter((_, index) => open[index])
}

/** Puts a file away; what is left to remember of it, if anything. */
async function put(folder: string, file: Sighting): Promise<DoneFile | null> {
  try {
    await moveReceived(folder, file)
    return null
  } catch (error) {
    console.error('moving a received file:', error)
    return { ...file, failure: '已经收入，但移不到“已收”文件夹，仍在原处。请检查文件夹能否写入。' }
  }
}
