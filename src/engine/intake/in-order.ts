/**
 * Starts work on the next few inputs (`width`, asked each time) while earlier ones are still being used, and hands the
 * results on in order.
 * Results are settled: a failure is the next step's to judge. What was made and is not handed on, because whoever takes
 * it stops early, goes to `discard`.
 */
export async function* inOrder<Input, Output>(
  inputs: readonly Input[],
  width: () => number,
  work: (input: Input) => Promise<Output>,
  discard: (output: Output) => Promise<void> = async () => {},
): AsyncGenerator<readonly [Input, PromiseSettledResult<Output>]> {
  const started: Promise<PromiseSettledResult<Output>>[] = []
  let handedOn = 0
  const start = (input: Input) =>
    started.push(
      work(input).then(
        (value): PromiseSettledResult<Output> => ({ status: 'fulfilled', value }),
        (reason: unknown): PromiseSettledResult<Output> => ({ status: 'rejected', reason }),
      ),
    )
  try {
    for (const [index, input] of inputs.entries()) {
      while (started.length < Math.min(index + Math.max(1, width()), inputs.length)) {
        const next = inputs[started.length]
        if (next !== undefined) start(next)
      }
      const settled = started[index]
      handedOn = index + 1
      if (settled) yield [input, await settled]
    }
  } finally {
    // Whoever stops early still waits for what was begun, so that nothing is left half done behind its back.
    const left = (await Promise.all(started)).slice(handedOn)
    for (const each of left) {
      // Why it was stopped is what counts.
      if (each.status === 'fulfilled') await discard(each.value).catch((error) => console.error('discarding:', error))
    }
  }
}
