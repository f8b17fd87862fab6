import type { TaskContext } from '../../src/engine/workers/task.ts'

/** A task's surroundings where nobody cancels, watches or answers; `change` puts in what a test needs. */
export function taskContext(change: Partial<TaskContext> = {}): TaskContext {
  return {
    signal: new AbortController().signal,
    progress: () => {},
    ask: () => Promise.reject(new Error('nobody answers in this test')),
    ...change,
  }
}
