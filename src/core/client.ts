import { type ApiClient, api, type EventName, type EventPayload, events } from './api.ts'
import { EventMessage, Reply, type Request } from './contract.ts'
import { Failure, fromFailureReport } from './failure.ts'
import { hasEnded, type Job } from './job.ts'
import type { BriefJob } from './job-brief.ts'

/** The two ends of any wire to the engine: a child process's messages, or the window's bridge. */
export interface Wire {
  send(request: Request): void
  /** Called with every message that arrives, replies and events alike, in order. */
  listen(receive: (message: unknown) => void): void
  /** Called once when the other side is gone. */
  onClose(closed: (reason: string) => void): void
}

export type Unsubscribe = () => void

/** A connected engine: its calls, and its events. */
export interface Connection {
  readonly client: ApiClient
  on<Name extends EventName>(name: Name, handler: (payload: EventPayload<Name>) => void): Unsubscribe
  /** Called once, when the other side is gone, with what to tell; at once when it is gone already. */
  onClose(handler: (failure: Failure) => void): Unsubscribe
}

type Waiting = { resolve: (value: unknown) => void; reject: (failure: Failure) => void }

/** Makes the typed client over a wire. Rejects with a `Failure`, never with anything else. */
export function connectClient(wire: Wire): Connection {
  const waiting = new Map<number, Waiting>()
  const handlers = new Map<string, Set<(payload: unknown) => void>>()
  let nextId = 1
  const closing = new Set<(failure: Failure) => void>()
  let closedReason: string | null = null

  wire.listen((message) => {
    const reply = Reply.safeParse(message)
    if (reply.success) {
      const asked = waiting.get(reply.data.id)
      waiting.delete(reply.data.id)
      if (reply.data.ok) asked?.resolve(reply.data.value)
      else asked?.reject(fromFailureReport(reply.data.failure))
      return
    }
    const event = EventMessage.safeParse(message)
    if (event.success) for (const handler of handlers.get(event.data.event) ?? []) handler(event.data.payload)
  })
  wire.onClose((reason) => {
    closedReason = reason
    for (const asked of waiting.values()) asked.reject(new Failure('internal', reason))
    waiting.clear()
    for (const handler of closing) handler(new Failure('internal', reason))
    closing.clear()
  })

  const ask = (call: string, input: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (closedReason !== null) return reject(new Failure('internal', closedReason))
      const id = nextId++
      waiting.set(id, { resolve, reject })
      try {
        wire.send({ id, call, input })
      } catch (cause) {
        waiting.delete(id)
        reject(new Failure('internal', '请求没有送到引擎，操作没有完成。请重试。', undefined, { cause }))
      }
    })

  return {
    client: toClient(ask),
    on(name, handler) {
      const set = handlers.get(name) ?? new Set()
      handlers.set(name, set)
      const receive = (payload: unknown) => {
        const parsed = events[name].safeParse(payload)
        if (parsed.success) handler(parsed.data as EventPayload<typeof name>)
      }
      set.add(receive)
      return () => set.delete(receive)
    },
    onClose(handler) {
      if (closedReason !== null) handler(new Failure('internal', closedReason))
      else closing.add(handler)
      return () => closing.delete(handler)
    },
  }
}

function toClient(ask: (call: string, input: unknown) => Promise<unknown>): ApiClient {
  const groups = Object.entries(api).map(([group, calls]) => [
    group,
    Object.fromEntries(Object.keys(calls).map((name) => [name, (input: unknown) => ask(`${group}.${name}`, input)])),
  ])
  return Object.fromEntries(groups) as ApiClient
}

/**
 * Waits for a job to end, telling of each step on the way. Resolves with the ended job, whatever its state; rejects
 * with a `Failure` when there is no such job, or when the engine is gone before the job has ended.
 */
export async function waitForJob(
  connection: Connection,
  jobId: number,
  onProgress: (job: BriefJob) => void = () => {},
): Promise<Job> {
  const stops: Unsubscribe[] = []
  try {
    return await new Promise((resolve, reject) => {
      const get = () => connection.client.jobs.get({ id: jobId })
      stops.push(connection.onClose(reject))
      stops.push(
        connection.on('job', (job) => {
          if (job.id !== jobId) return
          onProgress(job)
          if (hasEnded(job)) get().then(resolve, reject)
        }),
      )
      get().then((job) => hasEnded(job) && resolve(job), reject)
    })
  } finally {
    for (const stop of stops) stop()
  }
}
