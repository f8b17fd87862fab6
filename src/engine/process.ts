import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Request } from '../core/contract.ts'
import { openEngine } from './engine.ts'
import { openPort } from './port.ts'
import { toReaderCount } from './reader-count.ts'
import { readMigrations } from './store/migrate.ts'

/*
 * The engine's process. Started by a window's host, by the command line or by a test, always alike: it answers
 * requests on its port and ends when the port closes. Run from source the files it needs lie in the source tree;
 * built, they lie beside it.
 */
const fromSource = import.meta.url.endsWith('.ts')
const beside = (source: string, built: string) => new URL(fromSource ? source : built, import.meta.url)

const napi = Number(process.versions.napi ?? 0)
if (napi < 10) {
  console.error(`The engine needs a runtime with Node-API 10 (Node 22.14 or newer); this one has ${napi}.`)
  process.exit(1)
}

const port = openPort()
const engine = openEngine({
  worker: beside('./workers/worker.ts', './worker.js'),
  migrations: readMigrations(fileURLToPath(beside('./store/migrations/', './migrations/'))),
  resources: process.env.LEDGER_RESOURCES ?? fileURLToPath(new URL('../../resources', import.meta.url)),
  looker: beside('./verify/look-thread.ts', './look.js'),
  lookAfter: Number(process.env.LEDGER_LOOK_AFTER ?? 20_000),
  watchEvery: Number(process.env.LEDGER_WATCH_EVERY ?? 5_000),
  recogniser: process.env.LEDGER_RECOGNISER ?? null,
  readers: Number(process.env.LEDGER_READERS ?? toReaderCount(availableParallelism())),
  emit: (event, payload) => port.send({ event, payload }),
})

port.listen((message) => {
  const request = Request.safeParse(message)
  if (request.success) void engine.answer(request.data).then((reply) => port.send(reply))
  else console.error('a message that is no request was dropped')
})
/** Longest wait for an orderly end, in milliseconds; the catalogue bears a sudden one as well. */
const patience = 8_000
port.onClose(() => {
  setTimeout(() => process.exit(1), patience).unref()
  void engine.close().finally(() => process.exit(0))
})
