import { execFileSync } from 'node:child_process'
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { waitForJob } from '../../src/core/client.ts'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg } from '../support/files.ts'

/** Lets a running engine write no file beyond so many bytes, as on a full disk; null takes that back. */
function limit(engine: EngineConnection, bytes: number | null): void {
  execFileSync('prlimit', ['--pid', String(engine.process.pid), `--fsize=${bytes ?? 'unlimited'}:unlimited`])
}

const isLinux = process.platform === 'linux'

it.runIf(isLinux)('a disk that takes no more fails what is asked, loses nothing, and a later try works', async () => {
  const root = await temporaryFolder()
  const { engine, client, branch, folder } = await startWithCatalogue(root)
  await mkdir(join(root, 'scans'))
  for (let seed = 1; seed <= 4; seed += 1) await writeFile(join(root, `scans/${seed}.jpg`), await goodJpeg({ seed }))
  const take = () => client.intake.start({ paths: [join(root, 'scans')], branchId: branch.id })
  await client.branches.add({ name: '乙支部' })
  // Longer than this is the database already, and every scan: nothing can grow, and nothing new be copied.
  const { size } = await stat(join(root, 'scans/1.jpg'))
  limit(engine, Math.floor(size / 2))
  const refused = { kind: expect.stringMatching(/no-space|unreadable/), message: expect.stringMatching(/请/) }
  await expect(client.branches.add({ name: '丙支部' })).rejects.toMatchObject(refused)
  await expect(take()).rejects.toMatchObject(refused)
  const place = join(root, 'disk')
  const backup = await client.backups.start({ place }).then(({ jobId }) => waitForJob(engine, jobId))
  expect(backup).toMatchObject({ state: 'failed', failure: refused })
  limit(engine, null)
  expect((await client.catalogue.get({}))?.branches.map(({ name }) => name)).toEqual(['试验支部', '乙支部'])
  await client.branches.add({ name: '丙支部' })
  expect(await resultOf(engine, 'import', await take())).toMatchObject({ inbox: 4, failed: [] })
  expect(await resultOf(engine, 'backup', await client.backups.start({ place }))).toMatchObject({ damaged: [] })
  const { problems } = await resultOf(engine, 'verify', await client.verify.start({ path: folder }))
  expect(problems).toEqual([])
  expect(await readdir(join(folder, 'originals/.tmp'))).toEqual([])
})

it.runIf(isLinux)('a disk that fills up during an import ends it with a reason, and the engine goes on', async () => {
  const root = await temporaryFolder()
  const { engine, client, branch, folder } = await startWithCatalogue(root)
  await mkdir(join(root, 'scans'))
  for (let seed = 1; seed <= 12; seed += 1) await writeFile(join(root, `scans/${seed}.jpg`), await goodJpeg({ seed }))
  const take = () => client.intake.start({ paths: [join(root, 'scans')], branchId: branch.id })
  const { jobId } = await take()
  limit(engine, 4096)
  const ended = await waitForJob(engine, jobId)
  expect(['failed', 'done']).toContain(ended.state)
  // What was looked at ahead and no longer had its turn is let go.
  expect(await readdir(join(folder, 'originals/.tmp'))).toEqual([])
  limit(engine, null)
  const acknowledged = (await client.items.list({ state: 'inbox' })).length
  await resultOf(engine, 'import', await take())
  expect((await client.items.list({ state: 'inbox' })).length).toBe(12)
  expect(acknowledged).toBeLessThanOrEqual(12)
  const { problems } = await resultOf(engine, 'verify', await client.verify.start({ path: folder }))
  expect(problems).toEqual([])
})
