/** What a task may use while it runs in a worker thread. */
export interface TaskContext {
  /** Aborted when the job is cancelled. Check it between pages or files. */
  readonly signal: AbortSignal
  /** Tells how far it is; `note` is for a person. */
  progress(done: number, total: number, note: string): void
  /** Asks whoever started the task for something too large to hand over at the start; both know what may be asked. */
  ask(question: unknown): Promise<unknown>
}

/** Work that runs in a worker thread: plain data in, plain data out, trouble as a `Failure`. No database. */
export type Task<Input, Output> = (input: Input, context: TaskContext) => Promise<Output>
