import { hasEnded } from '../../../src/core/job.ts'
import type { EngineConnection } from '../../../src/engine/connect.ts'
import { resultOf } from '../../support/engine.ts'
import { type Act, countsOf, held, scanCount, type World } from '../act.ts'

/** Files into the inbox; the next start goes on by itself. */
export const importing: Act = {
  name: 'import',
  async run(engine, world, promises) {
    const stop = engine.on('job', ({ kind, done }) => {
      if (kind !== 'import') return
      promises.set('files taken in', async (client) => (await countsOf(client)).inbox >= held.inbox + done)
    })
    await resultOf(engine, 'import', await start(engine, world, null))
    stop()
    promises.set('the whole import', async ({ jobs }) =>
      (await jobs.list({})).some((job) => job.kind === 'import' && job.state === 'done'),
    )
  },
  finish: (engine, world) => finishImport(engine, world, null, { inbox: scanCount + 1, filed: 0 }),
}

/** A register, filed row by row. */
export const filingByRegister: Act = {
  name: 'import by register',
  async run(engine, world, promises) {
    const stop = engine.on('job', ({ kind, done }) => {
      if (kind !== 'import') return
      promises.set('rows filed', async (client) => (await countsOf(client)).filed >= held.filed + done)
    })
    await resultOf(engine, 'import', await start(engine, world, world.register))
    stop()
  },
  finish: (engine, world) => finishImport(engine, world, world.register, { inbox: 0, filed: scanCount }),
}

/** Pages read; those that were are not read again. */
export const reading: Act = {
  name: 'recognition',
  async run(engine, _, promises) {
    const { unread } = await countsOf(engine.client)
    const stop = engine.on('job', ({ kind, done }) => {
      if (kind !== 'read') return
      promises.set('pages read', async (client) => (await countsOf(client)).unread <= unread - done)
    })
    await resultOf(engine, 'read', await engine.client.reading.start({}))
    stop()
  },
  async finish(engine) {
    await engine.client.jobs.resume({})
    await resultOf(engine, 'read', await engine.client.reading.start({}))
    const counts = await countsOf(engine.client)
    if (counts.unread !== 0 || counts.failed !== 0)
      throw new Error(`not all pages were read: ${JSON.stringify(counts)}`)
    const { total } = await engine.client.search.tally({ query: '巡查会议' })
    if (total !== held.filed + held.inbox) throw new Error(`search finds ${total} pages`)
  },
}

function start({ client }: EngineConnection, { scans, branchId }: World, registerFile: string | null) {
  return client.intake.start({ paths: [scans], branchId, registerFile })
}

async function finishImport(
  engine: EngineConnection,
  world: World,
  registerFile: string | null,
  due: { readonly inbox: number; readonly filed: number },
): Promise<void> {
  await engine.client.jobs.resume({})
  const begun = (await engine.client.jobs.list({})).find((job) => job.kind === 'import' && !hasEnded(job))
  if (begun) await resultOf(engine, 'import', { jobId: begun.id })
  const { failed } = await resultOf(engine, 'import', await start(engine, world, registerFile))
  if (failed.length > 0) throw new Error(`files failed: ${JSON.stringify(failed)}`)
  const counts = await countsOf(engine.client)
  if (counts.inbox !== held.inbox + due.inbox || counts.filed !== held.filed + due.filed) {
    throw new Error(`not everything came in once: ${JSON.stringify(counts)}`)
  }
}
