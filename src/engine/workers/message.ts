import type { FailureReport } from '../../core/failure.ts'

/** What the pool tells a thread. One task at a time; `abort` means the one that runs. */
export type Order<Input> =
  | { readonly kind: 'run'; readonly name: string; readonly input: Input }
  | { readonly kind: 'abort' }

/** What a thread tells the pool. `ready` once, when its code is loaded; `done` or `failed` once a task. */
export type Report<Output> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly note: string }
  | { readonly kind: 'done'; readonly value: Output }
  /** `bug` is the stack of what was thrown when it was no `Failure`: for the log, never for the screen. */
  | { readonly kind: 'failed'; readonly failure: FailureReport; readonly bug: string | null }
