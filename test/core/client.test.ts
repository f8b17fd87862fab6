import { describe, expect, test } from 'vitest'
import { connectClient, type Wire, waitForJob } from '../../src/core/client.ts'
import { type Reply, Request } from '../../src/core/contract.ts'
import { Failure } from '../../src/core/failure.ts'
import type { BriefJob } from '../../src/core/job-brief.ts'

/** A wire that ends in this test: what was sent, and the other side's voice. */
function openWire() {
  const sent: Request[] = []
  let receive: (message: unknown) => void = () => {}
  let closed: (reason: string) => void = () => {}
  const wire: Wire = {
    send: (request) => sent.push(Request.parse(structuredClone(request))),
    listen: (listener) => {
      receive = listener
    },
    onClose: (listener) => {
      closed = listener
    },
  }
  return {
    wire,
    sent,
    reply: (reply: Reply) => receive(structuredClone(reply)),
    say: (message: unknown) => receive(structuredClone(message)),
    close: (reason: string) => closed(reason),
  }
}

async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Failure)) throw new Error('no failure', { cause: error })
  return error
}

const job: BriefJob = {
  id: 5,
  kind: 'read',
  state: 'running',
  done: 1,
  total: 3,
  note: '',
  canPause: true,
  isPaused: false,
  createdAt: '2025-03-01T00:00:00.000Z',
  startedAt: '2025-03-01T00:00:00.000Z',
  endedAt: null,
  failure: null,
  result: null,
}
const ended: BriefJob = { ...job, state: 'cancelled', endedAt: '2025-03-01T00:00:01.000Z' }

describe('calls', () => {
  test('a call goes out by its name with its input', () => {
    const { wire, sent } = openWire()
    const { client } = connectClient(wire)
    void client.items.get({ id: 7 })
    void client.search.pages({ query: '党员' })
    expect(sent).toEqual([
      { id: 1, call: 'items.get', input: { id: 7 } },
      { id: 2, call: 'search.pages', input: { query: '党员' } },
    ])
  })

  test('replies find their calls by id, in whatever order they come', async () => {
    const { wire, reply } = openWire()
    const { client } = connectClient(wire)
    const asked = [client.jobs.list({}), client.bundles.list({}), client.catalogue.get({})]
    reply({ id: 3, ok: true, value: null })
    reply({ id: 1, ok: true, value: ['one'] })
    reply({ id: 2, ok: true, value: ['two'] })
    expect(await Promise.all(asked)).toEqual([['one'], ['two'], null])
  })

  test('a failure arrives as one, with its kind, sentence and detail', async () => {
    const { wire, reply } = openWire()
    const asked = connectClient(wire).client.items.get({ id: 7 })
    reply({ id: 1, ok: false, failure: { kind: 'not-found', message: '没有这一件。请刷新。', detail: { id: 7 } } })
    const failure = await failureOf(asked)
    expect([failure.kind, failure.message, failure.detail]).toEqual(['not-found', '没有这一件。请刷新。', { id: 7 }])
  })

  test('one that fails leaves the others waiting', async () => {
    const { wire, reply } = openWire()
    const { client } = connectClient(wire)
    const [first, second] = [failureOf(client.jobs.list({})), client.jobs.list({})]
    reply({ id: 1, ok: false, failure: { kind: 'busy', message: '正忙。请稍候。' } })
    reply({ id: 2, ok: true, value: [] })
    expect((await first).kind).toBe('busy')
    expect(await second).toEqual([])
  })

  test('messages that are no reply to anything are passed over', async () => {
    const { wire, reply, say } = openWire()
    const asked = connectClient(wire).client.jobs.list({})
    for (const message of [null, 'hello', 7, {}, { id: 1 }, { id: '1', ok: true, value: 0 }, { id: 1, ok: false }]) {
      say(message)
    }
    reply({ id: 99, ok: true, value: 'of nobody' })
    reply({ id: 1, ok: true, value: ['mine'] })
    reply({ id: 1, ok: true, value: ['twice'] })
    expect(await asked).toEqual(['mine'])
  })

  test('what cannot be sent is a failure, and the next call goes out', async () => {
    const { wire, sent, reply } = openWire()
    const failing: Wire = {
      ...wire,
      send(request) {
        if (request.call === 'search.titles') throw new Error('the channel is full')
        wire.send(request)
      },
    }
    const { client } = connectClient(failing)
    const failure = await failureOf(client.search.titles({ query: '党员' }))
    expect(failure.kind).toBe('internal')
    expect(failure.cause).toBeInstanceOf(Error)
    const next = client.jobs.list({})
    reply({ id: sent[0]?.id ?? 0, ok: true, value: [] })
    expect(await next).toEqual([])
  })
})

describe('a wire that closes', () => {
  const reason = '引擎进程已退出。请重新打开。'

  test('rejects all that wait, with the reason', async () => {
    const { wire, close } = openWire()
    const { client } = connectClient(wire)
    const waiting = [failureOf(client.jobs.list({})), failureOf(client.catalogue.get({}))]
    close(reason)
    for (const failure of await Promise.all(waiting)) {
      expect([failure.kind, failure.message]).toEqual(['internal', reason])
    }
  })

  test('rejects what is asked afterwards without sending it', async () => {
    const { wire, sent, close } = openWire()
    const { client } = connectClient(wire)
    close(reason)
    expect((await failureOf(client.jobs.list({}))).message).toBe(reason)
    expect(sent).toEqual([])
  })

  test('leaves what was answered as it is', async () => {
    const { wire, reply, close } = openWire()
    const asked = connectClient(wire).client.jobs.list({})
    reply({ id: 1, ok: true, value: [] })
    close(reason)
    expect(await asked).toEqual([])
  })

  test('tells who wants to know, once; and at once who asks too late', () => {
    const { wire, close } = openWire()
    const connection = connectClient(wire)
    const told: string[] = []
    connection.onClose((failure) => told.push(`a ${failure.message}`))
    connection.onClose((failure) => told.push(`b ${failure.message}`))()
    close(reason)
    connection.onClose((failure) => told.push(`c ${failure.message}`))
    expect(told).toEqual([`a ${reason}`, `c ${reason}`])
  })
})

describe('events', () => {
  test('reach every handler of their name, parsed', () => {
    const { wire, say } = openWire()
    const connection = connectClient(wire)
    const heard: unknown[] = []
    connection.on('changed', (payload) => heard.push(['first', payload]))
    connection.on('changed', (payload) => heard.push(['second', payload]))
    connection.on('job', (payload) => heard.push(['job', payload.id]))
    say({ event: 'changed', payload: { part: 'items', more: 1 } })
    say({ event: 'job', payload: job })
    expect(heard).toEqual([
      ['first', { part: 'items' }],
      ['second', { part: 'items' }],
      ['job', 5],
    ])
  })

  test.each([
    ['of an unknown name', { event: 'weather', payload: {} }],
    ['with the wrong payload', { event: 'changed', payload: { part: 'weather' } }],
    ['without any', { event: 'changed' }],
    ['that names no event', { payload: { part: 'items' } }],
  ])('%s reach nobody', (_, message) => {
    const { wire, say } = openWire()
    const connection = connectClient(wire)
    connection.on('changed', () => expect.unreachable())
    connection.on('job', () => expect.unreachable())
    expect(() => say(message)).not.toThrow()
  })

  test('a handler that unsubscribed hears nothing more; the others do', () => {
    const { wire, say } = openWire()
    const connection = connectClient(wire)
    const heard: string[] = []
    const stop = connection.on('changed', () => {
      heard.push('once')
      stop()
    })
    connection.on('changed', () => heard.push('always'))
    say({ event: 'changed', payload: { part: 'items' } })
    say({ event: 'changed', payload: { part: 'items' } })
    stop()
    expect(heard).toEqual(['once', 'always', 'always'])
  })
})

describe('waiting for a job', () => {
  test('ends with the event that ends it, and tells of each step of that job', async () => {
    const { wire, reply, say } = openWire()
    const steps: number[] = []
    const waiting = waitForJob(connectClient(wire), 5, ({ done }) => steps.push(done))
    reply({ id: 1, ok: true, value: job })
    say({ event: 'job', payload: { ...job, done: 2 } })
    say({ event: 'job', payload: { ...ended, id: 6, done: 9 } })
    say({ event: 'job', payload: { ...ended, done: 3 } })
    reply({ id: 2, ok: true, value: { ...ended, done: 3 } })
    expect(await waiting).toEqual({ ...ended, done: 3 })
    expect(steps).toEqual([2, 3])
  })

  test('ends at once when the job has ended before', async () => {
    const { wire, reply } = openWire()
    const waiting = waitForJob(connectClient(wire), 5)
    reply({ id: 1, ok: true, value: ended })
    expect(await waiting).toEqual(ended)
  })

  test('fails when there is no such job', async () => {
    const { wire, reply } = openWire()
    const waiting = failureOf(waitForJob(connectClient(wire), 5))
    reply({ id: 1, ok: false, failure: { kind: 'not-found', message: '没有这个任务。请刷新。' } })
    expect((await waiting).kind).toBe('not-found')
  })

  test('fails when the engine is gone before the job has ended', async () => {
    const { wire, reply, close } = openWire()
    const waiting = failureOf(waitForJob(connectClient(wire), 5))
    reply({ id: 1, ok: true, value: job })
    await Promise.resolve()
    close('引擎进程已退出。')
    expect((await waiting).message).toBe('引擎进程已退出。')
  })

  test('tells of nothing more once it is over', async () => {
    const { wire, reply, say } = openWire()
    const steps: number[] = []
    const waiting = waitForJob(connectClient(wire), 5, ({ done }) => steps.push(done))
    reply({ id: 1, ok: true, value: ended })
    await waiting
    say({ event: 'job', payload: { ...ended, done: 3 } })
    expect(steps).toEqual([])
  })
})
