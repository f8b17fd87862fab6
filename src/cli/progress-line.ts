import type { WriteStream } from 'node:tty'

/** One line on a terminal that is written over; nothing at all where stderr is no terminal. */
export function openProgressLine(stream: WriteStream): { show(text: string): void; clear(): void } {
  let shown = false
  return {
    show(text) {
      if (!stream.isTTY) return
      stream.write(`\r\x1b[K${text.slice(0, Math.max(20, Math.floor(stream.columns / 2)))}`)
      shown = true
    },
    clear() {
      if (shown) stream.write('\r\x1b[K')
      shown = false
    },
  }
}
