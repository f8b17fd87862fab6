import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Connection, connectClient } from '../core/client.ts'
import { engineHeap } from '../core/engine-heap.ts'

const compiled = fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url))

/** An engine in a process of its own, and the way to end it. */
export interface EngineConnection extends Connection {
  readonly process: ChildProcess
  /** Lets the engine close its catalogue and waits until the process is gone. */
  close(): Promise<void>
}

const source = fileURLToPath(new URL('./process.ts', import.meta.url))

/** Starts an engine process as the window's host does, from source or from `entry` as built, and connects to it. */
export function connect(env: Readonly<Record<string, string>> = {}, entry = source): EngineConnection {
  const child = fork(entry, [], {
    // From source every start would strip types and compile anew; what was compiled is kept beside the packages.
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, ...env },
    execArgv: [engineHeap],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const connection = connectClient({
    send: (request) => child.send(request),
    listen: (receive) => child.on('message', receive),
    onClose: (closed) => child.once('exit', () => closed('引擎进程已退出，操作没有完成。请重新打开。')),
  })
  return {
    ...connection,
    process: child,
    async close() {
      if (child.connected) child.disconnect()
      await gone
    },
  }
}
