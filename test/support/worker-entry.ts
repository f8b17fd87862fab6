import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from '../../src/core/failure.ts'
import { serveTasks } from '../../src/engine/workers/serve.ts'
import type { Task } from '../../src/engine/workers/task.ts'

let served = 0

/** A thread whose `inspect` does what the file's name says, for tests of the pool. */
const inspect: Task<{ path: string; name: string }, unknown> = async ({ path, name }, { signal, progress, ask }) => {
  served += 1
  if (name === 'say') return { path, served }
  if (name === 'refuse') throw new Failure('invalid', '不收。', { path })
  if (name === 'bug') throw new TypeError('a bug in a task')
  if (name === 'exit') process.exit(7)
  if (name === 'throw-later')
    setImmediate(() => {
      throw new Error('nobody catches this')
    })
  if (name === 'memory') for (const kept: number[][] = []; ; ) kept.push(new Array(1_000_000).fill(served))
  if (name === 'steps') for (let step = 1; step <= 3; step++) progress(step, 3, `第 ${step} 步`)
  if (name === 'polite') await sleep(60_000, null, { signal })
  if (name === 'deaf') for (;;);
  if (name === 'throw-later') await sleep(60_000)
  if (name === 'ask') return { heard: await Promise.all([ask(`${path} 1`), ask(`${path} 2`)]) }
  return { path, served }
}

const readPage: Task<never, unknown> = async () => ({ served: ++served })

serveTasks({ inspect: async () => inspect, readPage: async () => readPage })
