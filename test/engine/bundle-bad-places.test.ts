import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { waitForJob } from '../../src/core/client.ts'
import { openEngine, resultOf, startWithCatalogue } from '../support/engine.ts'
import { goodJpeg } from '../support/files.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'

const on = '2026-01-15'
const pages = 40

/** A catalogue of items of ten pages, and an empty folder to write to. */
async function world() {
  const root = await mkdtemp(join(tmpdir(), 'ledger-'))
  const { engine, client, branch, folder } = await startWithCatalogue(root, openEngine())
  const [scans, disk] = [join(root, 'scans'), join(root, 'disk')]
  await mkdir(scans)
  await mkdir(disk)
  const names = Array.from({ length: pages }, (_, index) => `${index}.jpg`)
  for (const [seed, name] of names.entries())
    await writeFile(join(scans, name), await goodJpeg({ seed, size: { width: 1000, height: 1400 } }))
  const registerFile = join(root, 'register.csv')
  const files = (from: number) => names.slice(from, from + 10).join(';')
  await writeCsvRegister(
    registerFile,
    [0, 10, 20, 30].map((from) =>
      registerRow({ 题名: `会议记录之${from}`, 日期: '2025-05-06', 页数: '10', 文件: files(from) }),
    ),
  )
  const job = await client.intake.start({ paths: [scans], branchId: branch.id, registerFile })
  expect(await resultOf(engine, 'import', job)).toMatchObject({ filed: 4 })
  return { root, engine, client, folder, disk }
}

type World = Awaited<ReturnType<typeof world>>

async function make({ engine, client, disk }: World, name = '迎检包') {
  const { jobId } = await client.bundles.make({ out: join(disk, name), on })
  return waitForJob(engine, jobId)
}

/** Waits until the folder under its temporary name is there. */
async function begun(disk: string): Promise<string> {
  for (;;) {
    const name = (await readdir(disk)).find((each) => each.startsWith('.'))
    if (name !== undefined) return join(disk, name)
  }
}

/** Nothing was left at the place, and the catalogue is as it was. */
async function requireUntouched({ engine, client, disk, folder }: World): Promise<void> {
  expect(await readdir(disk).catch(() => [])).toEqual([])
  expect(await client.bundles.list({})).toEqual([])
  const { problems } = await resultOf(engine, 'verify', await client.verify.start({ path: folder }))
  expect(problems).toEqual([])
}

const isLinux = process.platform === 'linux'

describe.runIf(isLinux)('a bundle that cannot be written', () => {
  let here: World
  beforeAll(async () => {
    here = await world()
  })
  afterAll(async () => {
    await here.engine.close()
    await rm(here.root, { recursive: true, force: true })
  })

  it('for want of room says so and leaves nothing', async () => {
    const limit = (bytes: string) =>
      execFileSync('prlimit', ['--pid', `${here.engine.process.pid}`, `--fsize=${bytes}:unlimited`])
    // The catalogue can still be written to: only the PDF is larger than this.
    const { size } = await stat(join(here.folder, 'catalogue.db'))
    limit(String(size + 500_000))
    const failed = await make(here)
    limit('unlimited')
    expect(failed).toMatchObject({
      state: 'failed',
      failure: { kind: 'no-space', message: expect.stringMatching(/请/) },
    })
    await requireUntouched(here)
  })

  it('as its place was taken away names the place', async () => {
    const making = make(here)
    await rm(await begun(here.disk), { recursive: true, force: true })
    const message = expect.stringContaining(`“${here.disk}”不见了`)
    expect(await making).toMatchObject({ state: 'failed', failure: { kind: 'unreadable', message } })
    await requireUntouched(here)
  })

  it('as it was cancelled leaves nothing', async () => {
    const { jobId } = await here.client.bundles.make({ out: join(here.disk, '迎检包'), on })
    await begun(here.disk)
    await here.client.jobs.cancel({ id: jobId })
    expect(await waitForJob(here.engine, jobId)).toMatchObject({ state: 'cancelled' })
    await requireUntouched(here)
  })

  it('where something is, or inside the catalogue, is refused and alters nothing', async () => {
    await writeFile(join(here.disk, '已有'), '原有内容')
    expect(await make(here, '已有')).toMatchObject({ state: 'failed', failure: { kind: 'conflict' } })
    expect(await readFile(join(here.disk, '已有'), 'utf8')).toBe('原有内容')
    await rm(join(here.disk, '已有'))
    const inside = await make({ ...here, disk: join(here.folder, 'originals') })
    expect(inside).toMatchObject({
      state: 'failed',
      failure: { kind: 'invalid', message: expect.stringMatching(/目录库/) },
    })
    await requireUntouched(here)
  })

  it('cut off at any moment leaves nothing once the catalogue is opened again, and can be made anew', async () => {
    let { engine, client } = here
    for (const moment of [0, 120]) {
      const out = join(here.disk, `第${moment}毫秒`)
      const { jobId } = await client.bundles.make({ out, on })
      await begun(here.disk)
      await pause(moment)
      const gone = once(engine.process, 'exit')
      engine.process.kill('SIGKILL')
      await gone
      engine = openEngine()
      client = engine.client
      await client.catalogue.open({ folder: here.folder })
      expect(await readdir(here.disk)).toEqual([])
      expect(await waitForJob(engine, jobId)).toMatchObject({ state: 'failed', failure: { kind: 'cancelled' } })
      await resultOf(engine, 'export', await client.bundles.make({ out, on }))
      const { ok } = await resultOf(engine, 'verify', await client.verify.start({ path: out }))
      expect(ok).toBe(true)
      await rm(out, { recursive: true })
    }
    here = { ...here, engine, client }
  })

  it('with an original altered since it was filed names it, and shows a notice in its place', async () => {
    const [kept = ''] = (await readdir(join(here.folder, 'originals'), { recursive: true })).filter((name) =>
      name.endsWith('.jpg'),
    )
    const path = join(here.folder, 'originals', kept)
    await chmod(path, 0o600)
    await appendFile(path, ' ')
    const made = await make(here, '改动')
    expect(made.result).toMatchObject({ warnings: [expect.stringMatching(/第 \d+ 页：原件已被改动/)] })
  })
})
