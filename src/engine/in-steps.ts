import { setImmediate } from 'node:timers/promises'
import { Failure } from '../core/failure.ts'
import type { Steps } from '../core/steps.ts'
import { type Context, requireSession } from './context.ts'

/** So long nobody else is answered, in milliseconds. */
const atOnce = 25

/** Goes through long work of the open catalogue so that other calls are answered between its steps. */
export async function inSteps<Result>(context: Pick<Context, 'session'>, steps: Steps<Result>): Promise<Result> {
  const session = requireSession(context)
  let began = performance.now()
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() - began < atOnce) continue
    await setImmediate()
    if (requireSession(context) !== session) throw new Failure('cancelled', '目录库已经换过，请重新打开这一页。')
    began = performance.now()
  }
}
