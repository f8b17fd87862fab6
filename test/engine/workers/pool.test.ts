import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Failure } from '../../../src/core/failure.ts'
import { openPool, type Pool } from '../../../src/engine/workers/pool.ts'

const entry = new URL('../../support/worker-entry.ts', import.meta.url)
let pool: Pool
const logged: string[] = []

beforeEach(() => {
  pool = openPool({ entry, size: 1 })
  logged.length = 0
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => logged.push(words.map(String).join(' ')))
})
afterEach(async () => {
  await pool.close()
  vi.restoreAllMocks()
})

const run = (name: string, path = name, options = {}) => pool.run('inspect', { path, name }, options)

test('answers in the order asked', async () => {
  const order: string[] = []
  const asked = ['a', 'b', 'c', 'd'].map((path) => run('say', path).then(() => order.push(path)))
  await Promise.all(asked)
  expect(order).toEqual(['a', 'b', 'c', 'd'])
})

test('keeps to its size, and starts a thread only when needed', async () => {
  await pool.close()
  pool = openPool({ entry, size: 2 })
  expect(await run('say', 'first')).toEqual({ path: 'first', served: 1 })
  expect(await run('say', 'second')).toEqual({ path: 'second', served: 2 })
  const controller = new AbortController()
  const busy = [run('polite', 'x', { signal: controller.signal }), run('polite', 'y', { signal: controller.signal })]
  let third = false
  const waiting = run('say', 'third').then(() => {
    third = true
  })
  await vi.waitFor(() => expect(third).toBe(false))
  controller.abort()
  expect((await Promise.allSettled(busy)).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await waiting
  expect(third).toBe(true)
})

test('a failure crosses with its kind, words and detail, and the queue goes on', async () => {
  await expect(run('refuse', 'x.jpg')).rejects.toMatchObject({
    name: 'Failure',
    kind: 'invalid',
    message: '不收。',
    detail: { path: 'x.jpg' },
  })
  expect(logged).toEqual([])
  expect(await run('say')).toEqual({ path: 'say', served: 2 })
})

test('a bug is internal to the caller and has its stack in the log', async () => {
  await expect(run('bug')).rejects.toMatchObject({ name: 'Failure', kind: 'internal' })
  expect(logged.join('\n')).toMatch(/TypeError: a bug in a task\n +at .*worker-entry\.ts/)
})

test.each(['exit', 'throw-later', 'memory'])(
  'a thread that dies (%s) fails only its own task and is replaced',
  async (name) => {
    const [dead, next] = await Promise.allSettled([run(name), run('say')])
    expect(dead).toMatchObject({ status: 'rejected', reason: { name: 'Failure', kind: 'unreadable' } })
    expect(next).toEqual({ status: 'fulfilled', value: { path: 'say', served: 1 } })
    expect(logged.join('\n')).toContain('task inspect')
  },
)

test('answers what a task asks, each question by itself', async () => {
  const onAsk = (question: unknown) => `the answer to ${question}`
  expect(await run('ask', 'a', { onAsk })).toEqual({ heard: ['the answer to a 1', 'the answer to a 2'] })
})

test('an answer that fails is the failure of the task', async () => {
  const onAsk = () => {
    throw new Failure('not-found', '没有这一页。')
  }
  await expect(run('ask', 'a', { onAsk })).rejects.toMatchObject({ kind: 'not-found', message: '没有这一页。' })
  expect(await run('say', 'next')).toMatchObject({ path: 'next' })
})

test('tells of the first and the last progress before the result, and of no more between than is shown', async () => {
  const steps: unknown[] = []
  await run('steps', 'x', { onProgress: (...step: unknown[]) => steps.push(step) })
  expect(steps).toEqual([1, 3].map((step) => [step, 3, `第 ${step} 步`]))
})

test('a cancelled task that listens ends by itself and its thread lives on', async () => {
  await run('say')
  const controller = new AbortController()
  const cancelled = run('polite', 'x', { signal: controller.signal })
  setTimeout(() => controller.abort(), 50)
  await expect(cancelled).rejects.toMatchObject({ kind: 'cancelled' })
  expect(await run('say')).toEqual({ path: 'say', served: 3 })
})

test('a cancelled task that does not listen is ended with its thread', async () => {
  const controller = new AbortController()
  const cancelled = run('deaf', 'x', { signal: controller.signal })
  const next = run('say')
  setTimeout(() => controller.abort(), 50)
  await expect(cancelled).rejects.toMatchObject({ kind: 'cancelled' })
  expect(await next).toEqual({ path: 'say', served: 1 })
})

test('a task beyond its limit is ended with its thread, and the queue goes on', async () => {
  const endless = run('deaf', 'x', { limit: 100 })
  const next = run('say')
  await expect(endless).rejects.toMatchObject({ kind: 'unreadable', message: expect.stringContaining('用时过长') })
  expect(await next).toEqual({ path: 'say', served: 1 })
  expect(logged.join('\n')).toContain('task inspect: took more than 100 ms')
})

test('what is cancelled while it waits never starts', async () => {
  const controller = new AbortController()
  const running = run('polite', 'x', { signal: controller.signal })
  const withdrawn = new AbortController()
  const waiting = run('say', 'withdrawn', { signal: withdrawn.signal })
  withdrawn.abort()
  await expect(waiting).rejects.toMatchObject({ kind: 'cancelled' })
  await expect(run('say', 'late', { signal: withdrawn.signal })).rejects.toMatchObject({ kind: 'cancelled' })
  const next = run('say', 'next')
  controller.abort()
  await expect(running).rejects.toMatchObject({ kind: 'cancelled' })
  expect(await next).toEqual({ path: 'next', served: 2 })
})

test('a thread is replaced after a hundred pages read', async () => {
  const page = { path: 'x', mediaType: 'image/jpeg', frame: 0, resources: '', recogniser: null } as const
  const answers = await Promise.all(Array.from({ length: 102 }, () => pool.run('readPage', page)))
  expect(answers.slice(98)).toEqual([99, 100, 1, 2].map((served) => ({ served })))
})

test('a thread serves many more light tasks than pages', async () => {
  const answers = await Promise.all(Array.from({ length: 1_001 }, () => run('say')))
  expect(answers.slice(999)).toEqual([1_000, 1].map((served) => ({ path: 'say', served })))
})

test('closing cancels what runs and what waits, and refuses more', async () => {
  const asked = Promise.allSettled([run('deaf'), run('say')])
  await new Promise((resolve) => setTimeout(resolve, 100))
  await pool.close()
  expect(await asked).toMatchObject([{ reason: { kind: 'cancelled' } }, { reason: { kind: 'cancelled' } }])
  await expect(run('say')).rejects.toMatchObject({ kind: 'cancelled' })
})

test('a thread whose code cannot be loaded is a fault of the program, not of the file', async () => {
  await pool.close()
  pool = openPool({ entry: new URL('./no-such-entry.ts', import.meta.url), size: 1 })
  await expect(run('say')).rejects.toMatchObject({ name: 'Failure', kind: 'internal' })
})
