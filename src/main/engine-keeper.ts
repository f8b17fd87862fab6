import { type Connection, connectClient } from '../core/client.ts'
import { Failure } from '../core/failure.ts'
import type { EngineState } from '../core/host-api.ts'
import type { EngineProcess } from './engine-process.ts'

/** An engine that is started again when it dies. */
export interface Engine {
  /** The live engine; waits while a new one is getting ready, refuses once it died too often. */
  connection(): Promise<Connection>
  /** Ends it for good. `farewell` is the last thing asked of it. */
  stop(farewell: (connection: Connection) => Promise<unknown>): Promise<void>
}

interface Care {
  start(): EngineProcess
  /** Called with each new engine before anyone else may use it; `first` for the one the program starts with. */
  prepare(connection: Connection, first: boolean): Promise<void>
  tell(state: EngineState): void
  /** Milliseconds, for counting deaths. */
  now(): number
}

const mostDeaths = 4
const within = 60_000
const farewellTime = 5_000

/** Starts an engine and keeps one running, until it has died four times within a minute. */
export function keepEngine(care: Care): Engine {
  const deaths: number[] = []
  let running: EngineProcess | null = null
  let stopping = false
  let current = launch(true)

  async function launch(first: boolean): Promise<Connection> {
    const child = care.start()
    running = child
    const connection = connectClient(child.wire)
    child.wire.onClose(() => {
      if (!stopping) revive()
    })
    await care.prepare(connection, first)
    return connection
  }

  function revive(): void {
    const now = care.now()
    deaths.push(now)
    care.tell('lost')
    if (deaths.filter((at) => now - at < within).length >= mostDeaths) {
      current = Promise.reject(
        new Failure('internal', '后台程序连续多次停止，已不再自动启动。请关闭并重新打开本程序。'),
      )
      // Whoever asks next hears of it; nobody may be asking now.
      current.catch(() => {})
      care.tell('failed')
      return
    }
    const next = launch(false)
    current = next
    next.then(
      () => care.tell('ready'),
      (error: unknown) => console.error('engine restart:', error),
    )
  }

  return {
    connection: () => current,
    async stop(farewell) {
      stopping = true
      const said = current.then(farewell).catch((error: unknown) => console.error('engine farewell:', error))
      await Promise.race([said, new Promise((resolve) => setTimeout(resolve, farewellTime))])
      running?.kill()
    },
  }
}
