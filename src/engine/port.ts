/** The engine process's end of the wire. */
export interface Port {
  send(message: unknown): void
  listen(receive: (message: unknown) => void): void
  onClose(closed: () => void): void
}

/** What Electron's utility process offers in place of Node's `process.send`. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', receive: (event: { data: unknown }) => void): void
  on(event: 'close', closed: () => void): void
}

/** Finds out how this process was started: as an Electron utility process, or forked from Node. */
export function openPort(): Port {
  const parent: unknown = Reflect.get(process, 'parentPort')
  if (isParentPort(parent)) {
    return {
      send: (message) => parent.postMessage(message),
      listen: (receive) => parent.on('message', (event) => receive(event.data)),
      onClose: (closed) => parent.on('close', closed),
    }
  }
  if (!process.send) {
    console.error('The engine is started by the window or the command line, not by itself.')
    process.exit(1)
  }
  return {
    send: (message) => {
      // A host that has just died takes nothing any more; its end is told by `disconnect`.
      if (process.connected) process.send?.(message, undefined, undefined, () => {})
    },
    listen: (receive) => process.on('message', receive),
    onClose: (closed) => process.on('disconnect', closed),
  }
}

function isParentPort(value: unknown): value is ParentPort {
  return typeof value === 'object' && value !== null && 'postMessage' in value
}
