import type { Bridge } from '../../core/bridge.ts'
import { type Connection, connectClient, type Unsubscribe } from '../../core/client.ts'
import { EventMessage, type Reply, type Request } from '../../core/contract.ts'
import { fromFailureReport, toFailureReport } from '../../core/failure.ts'
import { type EngineState, type HostClient, hostApi, hostEvents } from '../../core/host-api.ts'

/** Everything the window talks to: the engine, its host, and the way from a dropped file to its path. */
export interface Engine {
  readonly connection: Connection
  readonly host: HostClient
  onEngineState(handler: (state: EngineState) => void): Unsubscribe
  pathOf(file: File): string
}

/** Connects through the preload's bridge. */
export function connectBridge(bridge: Bridge<File>): Engine {
  const receivers = new Set<(message: unknown) => void>()
  bridge.on((message) => {
    for (const receive of receivers) receive(message)
  })
  const ask = (request: Request): Promise<Reply> =>
    bridge.call(request).catch((error: unknown) => ({ id: request.id, ok: false, failure: toFailureReport(error) }))
  return {
    connection: connectClient({
      send(request) {
        void ask(request).then((reply) => {
          for (const receive of receivers) receive(reply)
        })
      },
      listen: (receive) => void receivers.add(receive),
      // The host lives as long as its window.
      onClose: () => {},
    }),
    host: connectHost(ask),
    onEngineState(handler) {
      const receive = (message: unknown) => {
        const event = EventMessage.safeParse(message)
        const state =
          event.success && event.data.event === 'engine' ? hostEvents.engine.safeParse(event.data.payload) : null
        if (state?.success) handler(state.data.state)
      }
      receivers.add(receive)
      return () => receivers.delete(receive)
    },
    pathOf: bridge.pathOf,
  }
}

function connectHost(ask: (request: Request) => Promise<Reply>): HostClient {
  async function call<Name extends keyof HostClient>(name: Name, input: unknown) {
    const reply = await ask({ id: 0, call: `host.${name}`, input })
    if (!reply.ok) throw fromFailureReport(reply.failure)
    return hostApi.host[name].output.parse(reply.value)
  }
  const names = Object.keys(hostApi.host)
  return Object.fromEntries(
    names.map((name) => [name, (input: unknown) => call(name as keyof HostClient, input)]),
  ) as HostClient
}
