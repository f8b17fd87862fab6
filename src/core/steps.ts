/** Work that yields wherever it may be paused, so that others are served, and returns what it came to. */
export type Steps<Result> = Generator<undefined, Result>

/** Goes through it without a pause. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
