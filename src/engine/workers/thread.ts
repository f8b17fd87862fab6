import { Worker } from 'node:worker_threads'
import { Failure, fromFailureReport, toFailureReport } from '../../core/failure.ts'
import type { Order, Report } from './message.ts'

/** How long an aborted task may take to end by itself before its thread is ended, in milliseconds. */
const patience = 3_000

export interface RunOptions {
  /** How long the task may take before its thread is ended, in milliseconds; without it, for ever. */
  readonly limit?: number | undefined
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number, note: string) => void
  /** Answers what the task asks; what it throws reaches the task as a `Failure`. */
  readonly onAsk?: (question: unknown) => unknown
}

/**
 * A file that would take more than this many MiB of JavaScript objects ends its thread, not the engine. Objects that
 * live for a page only are collected early: every thread would otherwise hold some 40 MiB of them.
 */
const resourceLimits = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 8 }

/** A worker thread: one task at a time. */
export interface Thread {
  /** Rejects with a `Failure`; `unreadable` when the thread died over this task or it took too long. */
  run<Output>(name: string, input: unknown, options: RunOptions): Promise<Output>
  /** Ends the thread; a running task fails as `cancelled`. */
  close(): Promise<void>
}

/** Starts a thread. `onExit` is called once, when it is gone for whatever reason. */
export function openThread(entry: URL, onExit: () => void): Thread {
  // What libraries print in a thread must not mix with the results that the command line prints.
  const worker = new Worker(entry, { stdout: true, resourceLimits })
  worker.stdout.on('data', (chunk: Buffer) => process.stderr.write(chunk))
  let ready = false
  let closing = false
  let death: unknown = null
  worker.on('message', (report: Report<unknown>) => {
    if (report.kind === 'ready') ready = true
  })
  worker.on('error', (error) => {
    death = error
    console.error('worker thread died:', error)
  })
  worker.once('exit', onExit)

  return {
    run<Output>(name: string, input: unknown, { limit, signal, onProgress, onAsk }: RunOptions): Promise<Output> {
      return new Promise((resolve, reject) => {
        let overdue = false
        let deadline = limit === undefined ? undefined : setTimeout(endOverdue, limit)
        function endOverdue(): void {
          overdue = true
          void worker.terminate()
        }
        const tell = (order: Order<unknown>): void => worker.postMessage(order)
        const abort = (): void => {
          tell({ kind: 'abort' })
          clearTimeout(deadline)
          deadline = setTimeout(() => worker.terminate(), patience)
        }
        const end = (): void => {
          clearTimeout(deadline)
          signal?.removeEventListener('abort', abort)
          worker.off('message', receive)
          worker.off('exit', die)
        }
        const receive = (report: Report<Output>): void => {
          if (report.kind === 'ready') return
          if (report.kind === 'progress') {
            onProgress?.(report.done, report.total, report.note)
            return
          }
          if (report.kind === 'ask') {
            tell(answer(report, onAsk))
            return
          }
          end()
          if (report.kind === 'done') {
            resolve(report.value)
            return
          }
          if (report.bug !== null) console.error(`task ${name}: ${report.bug}`)
          reject(fromFailureReport(report.failure))
        }
        const die = (code: number): void => {
          end()
          if (closing || signal?.aborted) {
            reject(new Failure('cancelled', '已取消。'))
            return
          }
          if (overdue) {
            console.error(`task ${name}: took more than ${limit} ms`)
            reject(tooLong())
            return
          }
          console.error(`task ${name}: its thread ended with code ${code}`)
          // Before it was ready it had not seen the file yet: a fault of the program.
          reject(ready ? stopped() : fromFailureReport(toFailureReport(death)))
        }
        worker.on('message', receive)
        worker.once('exit', die)
        signal?.addEventListener('abort', abort, { once: true })
        tell({ kind: 'run', name, input })
      })
    },
    async close() {
      closing = true
      await worker.terminate()
    },
  }
}

function answer(
  { id, question }: { readonly id: number; readonly question: unknown },
  onAsk: RunOptions['onAsk'],
): Order<unknown> {
  try {
    if (onAsk === undefined) throw new Error('a task asked, and nobody is there to answer')
    return { kind: 'answer', id, value: onAsk(question) }
  } catch (error) {
    return { kind: 'refusal', id, failure: toFailureReport(error) }
  }
}

function tooLong(): Failure {
  return new Failure(
    'unreadable',
    '处理这一页（或这个文件）用时过长，已停止：内容可能过于复杂或已损坏。请用其他软件打开检查，另存为图像或重新扫描后再试。',
  )
}

function stopped(): Failure {
  return new Failure(
    'unreadable',
    '读取程序在处理这一页（或这个文件）时意外停止，内容可能已损坏或过大。请用其他软件打开检查，重新扫描或另存后再试。',
  )
}
