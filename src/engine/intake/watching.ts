import { relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Outcome } from '../../core/intake/outcome.ts'
import { planLook, type Sighting, type WatchedFolder, type WatchStanding } from '../../core/intake/watch.ts'
import { hasEnded, type Job } from '../../core/job.ts'
import type { Context, Session } from '../context.ts'
import { listOutcomes } from '../store/outcomes.ts'
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

const nothing = { trouble: null, waiting: 0 }

export function openWatching(getContext: () => Context): Watching {
  let stopped = new AbortController()
  let running = Promise.resolve()
  let turn = Promise.resolve()
  let before: readonly Sighting[] = []
  let begun: { readonly jobId: number; readonly files: readonly Sighting[] } | null = null
  let state: Pick<WatchStanding, 'trouble' | 'waiting'> = nothing

  const tell = (next: typeof state): void => {
    if (next.trouble === state.trouble && next.waiting === state.waiting) return
    state = next
    getContext().emit('changed', { part: 'watch' })
  }

  /** What became of the import that was begun: each file of it is done with, one way or the other. */
  const settle = async (session: Session, folder: WatchedFolder): Promise<void> => {
    const context = getContext()
    const job = begun && context.runner.list().find(({ id }) => id === begun?.jobId)
    if (begun === null || (job && !hasEnded(job))) return
    const outcomes = new Map(listOutcomes(session.db, begun.jobId).map((outcome) => [outcome.file, outcome]))
    const done: DoneFile[] = []
    for (const file of begun.files) {
      const failure = toFailure(outcomes.get(file.path), job ?? null)
      if (failure !== null || folder.afterwards === 'leave') done.push({ ...file, failure })
      else {
        const left = await put(folder.path, file)
        if (left !== null) done.push(left)
      }
    }
    begun = null
    saveDoneFiles(session.db, done)
    context.emit('changed', { part: 'watch' })
  }

  const lookOnce = async (): Promise<void> => {
    const context = getContext()
    const { session, runner } = context
    const folder = session && findWatched(session.db)
    if (!session || !folder) return tell(nothing)
    await settle(session, folder)
    if (stopped.signal.aborted || runner.list().some((job) => job.kind === 'import' && !hasEnded(job))) return
    try {
      const found = await listScans(folder.path)
      keepDoneFiles(session.db, found)
      const { ready, waiting } = planLook(before, found, listDoneFiles(session.db))
      before = found
      const open = await Promise.all(ready.map(({ path }) => isOpenable(path)))
      const files = ready.filter((_, index) => open[index])
      if (stopped.signal.aborted) return
      if (files.length > 0) begun = { jobId: begin(context, folder, files), files }
      tell({ trouble: null, waiting: waiting.length + ready.length - files.length })
    } catch (error) {
      before = []
      tell({ trouble: sayGone(folder.path, error), waiting: 0 })
    }
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
      begun = null
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

/** Why a file did not come in; null where it did, or had before. */
function toFailure(outcome: Outcome | undefined, job: Job | null): string | null {
  if (outcome?.state === 'failed') return outcome.message
  if (outcome && outcome.state !== 'waiting') return null
  return job?.failure?.message ?? '导入中途取消，没有收入。需要时请点“重新扫描”。'
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
