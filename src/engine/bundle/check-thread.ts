import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'

export type CheckOrder = { readonly id: number; readonly path: string }

/** The SHA-256 of a file, or the system's error where it cannot be read. */
export type CheckReport = { readonly id: number } & ({ readonly sha256: string } | { readonly code: string })

/* The thread that counts SHA-256 of originals before they go into a bundle, in the order it is asked. */
const port = parentPort
if (port === null) throw new Error('the checking thread has no parent')
const buffer = Buffer.allocUnsafeSlow(1 << 18)

port.on('message', ({ id, path }: CheckOrder) => {
  const report: CheckReport = { id, ...hashFile(path) }
  port.postMessage(report)
})

function hashFile(path: string): { readonly sha256: string } | { readonly code: string } {
  try {
    const file = openSync(path, 'r')
    try {
      const hash = createHash('sha256')
      for (;;) {
        const bytes = readSync(file, buffer, 0, buffer.byteLength, null)
        if (bytes === 0) return { sha256: hash.digest('hex') }
        hash.update(buffer.subarray(0, bytes))
      }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return { code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' }
  }
}
