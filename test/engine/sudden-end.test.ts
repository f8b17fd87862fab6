import { once } from 'node:events'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { resultOf, startEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodPng } from '../support/files.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'

const count = 30
let scans: Buffer[] = []

beforeAll(async () => {
  scans = await Promise.all(Array.from({ length: count }, (_, seed) => goodPng({ seed })))
})

/** Thirty scans and a register that files them all. */
async function layOut() {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'scans'))
  for (const [index, bytes] of scans.entries()) await writeFile(join(folder, `scans/${index}.png`), bytes)
  const rows = scans.map((_, index) => registerRow({ 题名: `第${index}件`, 文件: `${index}.png` }))
  await writeCsvRegister(join(folder, 'register.csv'), rows)
  return { root: folder, ...(await startWithCatalogue(folder)) }
}

describe('an engine killed while it imports', () => {
  it.each([20, 90, 160, 230, 300])(
    'after %i ms leaves a whole catalogue with all that was acknowledged',
    async (wait) => {
      const { root, engine, client, branch, folder } = await layOut()
      const acknowledged = new Set<number>()
      engine.on('job', (job) => acknowledged.add(job.done))
      const ask = { paths: [join(root, 'scans')], branchId: branch.id, registerFile: join(root, 'register.csv') }
      await client.intake.start(ask)
      await pause(wait)
      engine.process.kill('SIGKILL')
      await once(engine.process, 'exit')

      const second = startEngine()
      const { counts } = await second.client.catalogue.open({ folder })
      expect(counts.filed).toBeGreaterThanOrEqual(Math.max(0, ...acknowledged))
      const verified = await resultOf(second, 'verify', await second.client.verify.start({ path: folder }))
      expect(verified.problems).toEqual([])
      expect(await readdir(join(folder, 'originals/.tmp'))).toEqual([])

      await second.client.jobs.resume({})
      const [job] = (await second.client.jobs.list({})).filter(({ kind }) => kind === 'import')
      if (!job) throw new Error('the import is not listed')
      expect(await resultOf(second, 'import', { jobId: job.id })).toMatchObject({
        filed: count,
        failed: [],
        duplicates: [],
      })
      const numbers = (await second.client.items.list({ state: 'filed' })).map((item) => item.number)
      expect(numbers).toEqual(Array.from({ length: count }, (_, index) => index + 1))
    },
  )
})

it('an import cut off twice in a row sets aside no more than the one file it was at', async () => {
  const { root, engine, client, branch, folder } = await layOut()
  const reached = (of: EngineConnection, least: number) =>
    new Promise<void>((resolve) => of.on('job', ({ done }) => done >= least && resolve()))
  const first = reached(engine, 1)
  await client.intake.start({ paths: [join(root, 'scans')], branchId: branch.id })
  await first
  engine.process.kill('SIGKILL')
  await once(engine.process, 'exit')

  const second = startEngine()
  const { counts } = await second.client.catalogue.open({ folder })
  const further = reached(second, counts.inbox + 1)
  await second.client.jobs.resume({})
  await further
  second.process.kill('SIGKILL')
  await once(second.process, 'exit')

  const third = startEngine()
  await third.client.catalogue.open({ folder })
  await third.client.jobs.resume({})
  const [job] = (await third.client.jobs.list({})).filter(({ kind }) => kind === 'import')
  const { inbox, failed } = await resultOf(third, 'import', { jobId: job?.id ?? 0 })
  expect(failed.length).toBeLessThanOrEqual(1)
  expect(inbox + failed.length).toBe(count)
  expect((await third.client.items.list({ state: 'inbox' })).length).toBe(inbox)
})
