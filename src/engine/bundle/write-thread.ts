import { createHash } from 'node:crypto'
import { closeSync, fdatasync, fsyncSync, openSync, writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { Emptier, type Shared } from './ring.ts'

/** What the writing thread is told: chunks of the ring, then the end, or that the file is given up. */
export type WriteOrder = { readonly chunk: number } | { readonly end: boolean }

/** What it tells: the file as written, or the system's error. */
export type WriteReport =
  | { readonly kind: 'written'; readonly bytes: number; readonly sha256: string }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }
  | { readonly kind: 'closed' }

/** After so many bytes the disk is asked to keep them: what is left for the end is little, however long the file. */
const syncBytes = 1 << 25

/*
 * The thread that writes one new file from front to back, and counts its SHA-256 meanwhile, while another makes the
 * bytes. It loads next to nothing, so that it starts at once.
 */
const { path, shared }: { readonly path: string; readonly shared: Shared } = workerData
const port = parentPort
if (port === null) throw new Error('the writing thread has no parent')
const tell = (report: WriteReport): void => port.postMessage(report)

const ring = new Emptier(shared)
const hash = createHash('sha256')
let file: number | null = null
let bytes = 0
let unsynced = 0
let isSyncing = false

function fail(error: unknown): void {
  ring.fail()
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  tell({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) })
}

function attempt(work: () => void): void {
  try {
    work()
  } catch (error) {
    fail(error)
  }
}

function write(to: number, chunk: Buffer): void {
  hash.update(chunk)
  for (let at = 0; at < chunk.byteLength; ) at += writeSync(to, chunk, at)
  bytes += chunk.byteLength
  unsynced += chunk.byteLength
  if (unsynced < syncBytes || isSyncing) return
  unsynced = 0
  isSyncing = true
  fdatasync(to, (error) => {
    isSyncing = false
    if (error !== null) fail(error)
  })
}

function close(isWhole: boolean): void {
  if (file !== null) {
    const whole = file
    file = null
    attempt(() => {
      if (isWhole) fsyncSync(whole)
      closeSync(whole)
      if (isWhole) tell({ kind: 'written', bytes, sha256: hash.digest('hex') })
    })
  }
  tell({ kind: 'closed' })
  port?.close()
}

attempt(() => {
  file = openSync(path, 'wx')
})
port.on('message', (order: WriteOrder) => {
  if ('end' in order) close(order.end)
  else if (file !== null) {
    const to = file
    attempt(() => ring.empty(order.chunk, (chunk) => write(to, chunk)))
  }
})
