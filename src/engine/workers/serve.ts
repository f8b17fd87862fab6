import { parentPort } from 'node:worker_threads'
import { Failure, fromFailureReport, toFailureReport } from '../../core/failure.ts'
import type { Order, Report } from './message.ts'
import type { Task, TaskContext } from './task.ts'

/** Between two reports of progress, in milliseconds. */
const pause = 50

/**
 * Serves tasks by name in this worker thread, one at a time, for the pool that started it.
 * What a task throws crosses as a report; a bug's stack goes along for the engine's log.
 */
export function serveTasks(tasks: Readonly<Record<string, () => Promise<Task<never, unknown>>>>): void {
  const port = parentPort
  if (port === null) throw new Error('tasks are served from a worker thread only')
  const tell = (report: Report<unknown>): void => port.postMessage(report)
  let running: AbortController | null = null
  const questions = new Map<number, PromiseWithResolvers<unknown>>()
  let asked = 0
  const ask = (question: unknown): Promise<unknown> => {
    const answered = Promise.withResolvers<unknown>()
    asked += 1
    questions.set(asked, answered)
    tell({ kind: 'ask', id: asked, question })
    return answered.promise
  }

  // The pool's types tie a name to its input, and nothing else posts to this port.
  port.on('message', (order: Order<never>) => {
    if (order.kind === 'abort') {
      running?.abort()
      return
    }
    if (order.kind === 'answer' || order.kind === 'refusal') {
      const question = questions.get(order.id)
      questions.delete(order.id)
      if (order.kind === 'answer') question?.resolve(order.value)
      else question?.reject(fromFailureReport(order.failure))
      return
    }
    const controller = new AbortController()
    running = controller
    let told = 0
    const progress = (done: number, total: number, note: string): void => {
      const now = performance.now()
      // Nobody is shown more, and a message costs as much as some pages do.
      if (now - told < pause && done < total) return
      told = now
      tell({ kind: 'progress', done, total, note })
    }
    perform(tasks, order.name, order.input, { signal: controller.signal, progress, ask })
      .then((value) => tell({ kind: 'done', value }))
      .catch((error: unknown) => tell(toReport(error, controller.signal.aborted)))
      .finally(() => {
        running = null
      })
  })
  tell({ kind: 'ready' })
}

async function perform(
  tasks: Readonly<Record<string, () => Promise<Task<never, unknown>>>>,
  name: string,
  input: never,
  context: TaskContext,
): Promise<unknown> {
  const task = tasks[name]
  if (task === undefined) throw new Error(`no such task: ${name}`)
  return (await task())(input, context)
}

function toReport(error: unknown, aborted: boolean): Report<unknown> {
  // An aborted task may end with whatever its streams throw when cut short.
  if (aborted) return { kind: 'failed', failure: toFailureReport(new Failure('cancelled', '已取消。')), bug: null }
  const bug = error instanceof Failure ? null : error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { kind: 'failed', failure: toFailureReport(error), bug }
}
