/** How far a job is. */
export interface Moved {
  readonly done: number
  readonly total: number
  readonly note: string
}

/** Between two tellings, in milliseconds. */
const pause = 150

/** Passes progress on, but not more often than a person can see; `flush` passes on the last. */
export function openProgress(pass: (moved: Moved) => void): {
  tell(done: number, total: number, note: string): void
  flush(): void
} {
  let last = 0
  let held: Moved | null = null
  return {
    tell(done, total, note) {
      held = { done, total, note }
      const now = performance.now()
      if (now - last < pause) return
      last = now
      pass(held)
      held = null
    },
    flush() {
      if (held) pass(held)
      held = null
    },
  }
}
