import { setImmediate } from 'node:timers/promises'
import { Failure } from '../core/failure.ts'
import { type Context, requireSession } from './context.ts'

/** So long nobody else is answered, in milliseconds. */
const atOnce = 25

/** Goes through long work of the open catalogue so that other calls are answered between its steps. */
export async function inSteps<Value>(context: Pick<Context, 'session'>, steps: Iterable<Value>): Promise<Value[]> {
  const session = requireSession(context)
  const done: Value[] = []
  let began = performance.now()
  for (const value of steps) {
    done.push(value)
    if (performance.now() - began < atOnce) continue
    await setImmediate()
    if (requireSession(context) !== session) throw new Failure('cancelled', '目录库已经换过，请重新打开这一页。')
    began = performance.now()
  }
  return done
}
