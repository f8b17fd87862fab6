import { fork } from 'node:child_process'
import { utilityProcess } from 'electron'
import type { Wire } from '../core/client.ts'
import { engineHeap } from '../core/engine-heap.ts'

/** A running engine: the wire to it, and its end. */
export interface EngineProcess {
  readonly wire: Wire
  kill(): void
}

const engineGone = '后台程序已停止，本次操作没有完成。程序会自动重新启动它，请稍后重试。'

/**
 * Starts the engine in a process of its own. With `node` (the path of a Node executable) it runs there instead of in
 * Electron's own Node: the database driver needs a newer one than some Electron versions carry. `hear` gets what it
 * writes to its error output, as it comes.
 */
export function startEngine(entry: string, node: string | null, hear: (text: string) => void): EngineProcess {
  return node === null ? startInElectron(entry, hear) : startInNode(entry, node, hear)
}

function startInElectron(entry: string, hear: (text: string) => void): EngineProcess {
  const child = utilityProcess.fork(entry, [], {
    serviceName: 'ledger-engine',
    execArgv: [`--js-flags=${engineHeap}`],
    stdio: ['ignore', 'inherit', 'pipe'],
  })
  child.stderr?.on('data', (data: Buffer) => hear(data.toString()))
  return {
    wire: {
      send: (request) => child.postMessage(request),
      listen: (receive) => void child.on('message', receive),
      onClose: (closed) => void child.once('exit', () => closed(engineGone)),
    },
    kill: () => void child.kill(),
  }
}

function startInNode(entry: string, node: string, hear: (text: string) => void): EngineProcess {
  const stdio = ['ignore', 'inherit', 'pipe', 'ipc'] as const
  const child = fork(entry, [], { execPath: node, execArgv: [engineHeap], stdio: [...stdio] })
  child.stderr?.on('data', (data: Buffer) => hear(data.toString()))
  return {
    wire: {
      send: (request) => void child.send(request),
      listen: (receive) => void child.on('message', receive),
      onClose: (closed) => {
        const close = once(() => closed(engineGone))
        child.once('exit', close)
        // Each message that a dead engine does not take is told of as one.
        child.on('error', (error) => {
          console.error('engine:', error)
          close()
        })
      },
    },
    kill: () => void child.kill(),
  }
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (!done) act()
    done = true
  }
}
