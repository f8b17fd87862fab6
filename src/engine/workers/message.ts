import type { FailureReport } from '../../core/failure.ts'

/** What the pool tells a thread. One task at a time; `abort` means the one that runs. */
export type Order<Input> =
  | { readonly kind: 'run'; readonly name: string; readonly input: Input }
  | { readonly kind: 'abort' }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'refusal'; readonly id: number; readonly failure: FailureReport }

/** What a thread tells the pool. `ready` once, when its code is loaded; `done` or `failed` once a task. */
export type Report<Output> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly note: string }
  | { readonly kind: 'done'; readonly value: Output }
  /** A question of the running task; the pool answers with the same `id`. */
  | { readonly kind: 'ask'; readonly id: number; readonly question: unknown }
  /** `bug` is the stack of what was thrown when it was no `Failure`: for the log, never for the screen. */
  | { readonly kind: 'failed'; readonly failure: FailureReport; readonly bug: string | null }
