import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { waitForJob } from '../../src/core/client.ts'
import type { Job, JobKind, JobResult } from '../../src/core/job.ts'
import { connect, type EngineConnection } from '../../src/engine/connect.ts'
import { onFileFinished } from './file-ends.ts'

/** A folder that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A real engine in a process of its own; only recognition is a stand-in. Whoever opens it closes it. */
export function openEngine(env: Record<string, string> = {}): EngineConnection {
  return connect({ LEDGER_RECOGNISER: new URL('./fake-recogniser.ts', import.meta.url).href, ...env })
}

/** The same, closed when the test is over. */
export function startEngine(): EngineConnection {
  const engine = openEngine()
  onTestFinished(() => engine.close())
  return engine
}

let shared: EngineConnection | null = null

/** The one engine that all tests of a file ask in turn, a new one where it has gone; closed after the last. */
function sharedEngine(): EngineConnection {
  if (shared?.process.connected) return shared
  const engine = openEngine()
  onFileFinished(() => engine.close())
  shared = engine
  return engine
}

/** The file's engine, which leaves the catalogue that this test opens when the test is over. */
export function borrowEngine(): EngineConnection {
  const engine = sharedEngine()
  onTestFinished(async () => {
    if (engine.process.connected) await engine.client.catalogue.close({})
  })
  return engine
}

/** An engine with a new catalogue of one branch in `folder/catalogue`. */
export async function startWithCatalogue(folder: string, engine: EngineConnection = borrowEngine()) {
  const catalogue = await engine.client.catalogue.create({ folder: join(folder, 'catalogue'), branch: '试验支部' })
  const [branch] = catalogue.branches
  if (!branch) throw new Error('a catalogue without a branch')
  return { engine, client: engine.client, catalogue, branch, folder: catalogue.folder }
}

/** Waits for a job; its result, which must be of that kind. */
export async function resultOf<Kind extends JobKind>(
  engine: EngineConnection,
  kind: Kind,
  { jobId }: { jobId: number },
): Promise<Extract<JobResult, { kind: Kind }>> {
  const job = await waitForJob(engine, jobId)
  if (!isResult(kind, job)) throw new Error(`job ${kind} ended as ${job.state}: ${JSON.stringify(job.failure)}`)
  return job.result
}

function isResult<Kind extends JobKind>(
  kind: Kind,
  job: Job,
): job is Job & { result: Extract<JobResult, { kind: Kind }> } {
  return job.result?.kind === kind
}
