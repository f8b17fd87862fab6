import { createHash } from 'node:crypto'
import { appendFile, cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ApiClient } from '../../src/core/api.ts'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg, goodPdf, goodPng } from '../support/files.ts'

/** A catalogue with three originals, and an empty disk beside it. */
async function layOut() {
  const root = await temporaryFolder()
  await mkdir(join(root, 'scans'))
  await writeFile(join(root, 'scans/a.jpg'), await goodJpeg())
  await writeFile(join(root, 'scans/b.pdf'), await goodPdf(['会议记录：研究供水管网巡查安排。', '第二页']))
  await writeFile(join(root, 'scans/c.png'), await goodPng({ seed: 3 }))
  const started = await startWithCatalogue(root)
  const { engine, client, branch } = started
  await resultOf(engine, 'import', await client.intake.start({ paths: [join(root, 'scans')], branchId: branch.id }))
  await resultOf(engine, 'read', await client.reading.start({}))
  const place = join(root, 'disk')
  const backUp = async () => resultOf(engine, 'backup', await client.backups.start({ place }))
  return { root, place, backUp, ...started }
}

async function verify(engine: EngineConnection, path: string) {
  return resultOf(engine, 'verify', await engine.client.verify.start({ path }))
}

async function restore(engine: EngineConnection, backup: string, folder: string) {
  return resultOf(engine, 'restore', await engine.client.backups.restore({ backup, folder }))
}

/** Everything of a catalogue that a person could see, for comparing. */
async function seen(client: ApiClient) {
  const items = await client.items.list({ state: 'inbox' })
  const whole = await Promise.all(items.map(({ id }) => client.items.get({ id })))
  const pages = whole.flatMap((item) => item.pages)
  return { whole, texts: await Promise.all(pages.map(({ id }) => client.pages.text({ pageId: id }))) }
}

/** A catalogue as the program of schema 13 left it. */
const earlier = fileURLToPath(new URL('../fixtures/catalogue-13/', import.meta.url))

function partOf(bytes: Buffer) {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort()
}

describe('a backup', () => {
  it('comes back whole, in the program that opens it next', async () => {
    const { engine, client, root, place, backUp } = await layOut()
    const made = await backUp()
    expect(made).toMatchObject({ items: 3, originals: 3, copied: 3, damaged: [], removed: [], warnings: [] })
    expect(await verify(engine, made.folder)).toMatchObject({ ok: true, checked: 4 })
    const before = await seen(client)
    const restored = join(root, 'new')
    expect(await restore(engine, made.folder, restored)).toMatchObject({ items: 3, originals: 3, problems: [] })
    await client.catalogue.open({ folder: restored })
    expect(await seen(client)).toEqual(before)
    expect(await verify(engine, restored)).toMatchObject({ ok: true, problems: [] })
    expect((await client.backups.find({ place })).map(({ name }) => name)).toEqual([made.name])
  })

  it('copies only what is new, and holds what was written while it was made', async () => {
    const { engine, client, branch, root, backUp } = await layOut()
    await backUp()
    await writeFile(join(root, 'd.png'), await goodPng({ seed: 4 }))
    await resultOf(engine, 'import', await client.intake.start({ paths: [join(root, 'd.png')], branchId: branch.id }))
    const ask = client.backups.start({ place: join(root, 'disk') })
    for (let count = 0; count < 20; count += 1) await client.branches.add({ name: `支部${count}` })
    const second = await resultOf(engine, 'backup', await ask)
    expect(second).toMatchObject({ originals: 4, copied: 1 })
    expect((await restore(engine, second.folder, join(root, 'new'))).problems).toEqual([])
  })

  it('is listed with its catalogue, which tells its age wherever the disk is', async () => {
    const { client, root, place, backUp, catalogue } = await layOut()
    await client.backups.setPlan({ place, schedule: 'weekly' })
    await backUp()
    await rename(place, join(root, 'elsewhere'))
    const { last } = await client.backups.plan({})
    expect(last).toMatchObject({ place, items: 3, originals: 3, damaged: 0 })
    await expect(client.backups.find({ place })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await client.backups.find({ place: join(root, 'elsewhere') })).toMatchObject([{ catalogue: catalogue.uuid }])
    expect(await client.backups.startDue({})).toEqual({ jobId: null })
  })

  it('says how many changes it does not hold, of its own catalogue only', async () => {
    const { client, root, backUp } = await layOut()
    const { folder } = await backUp()
    expect(await client.backups.countChangesSince({ backup: folder })).toEqual({ changes: 0 })
    await client.branches.add({ name: '乙支部' })
    expect(await client.backups.countChangesSince({ backup: folder })).toEqual({ changes: 1 })
    await client.catalogue.create({ folder: join(root, 'another'), branch: '丙支部' })
    expect(await client.backups.countChangesSince({ backup: folder })).toEqual({ changes: null })
  })

  it('goes nowhere when the disk of the plan is not the one it was', async () => {
    const { engine, client, place } = await layOut()
    await client.backups.setPlan({ place, schedule: 'daily' })
    await rm(place, { recursive: true })
    await mkdir(place)
    const job = await client.backups.start({})
    await expect(resultOf(engine, 'backup', job)).rejects.toThrow('请插好备份用的磁盘')
    expect(await readdir(place)).toEqual([])
  })

  it('says which originals it lacks, and takes them from the backup before where that has them', async () => {
    const { client, engine, root, folder, place, backUp } = await layOut()
    const [first = ''] = (await namesIn(join(folder, 'originals'))).filter((name) => name.endsWith('.png'))
    const path = `originals/${first.slice(0, 2)}/${first}`
    const bytes = await readFile(join(folder, path))
    await rm(join(folder, path))
    const lacking = await backUp()
    expect(lacking.damaged).toEqual([path])
    expect((await verify(engine, lacking.folder)).problems).toMatchObject([{ kind: 'missing', path }])
    expect((await client.backups.plan({})).last).toMatchObject({ damaged: 1 })
    expect((await restore(engine, lacking.folder, join(root, 'less'))).problems).toMatchObject([
      { kind: 'missing', path },
    ])
    await writeFile(join(folder, path), bytes)
    expect((await backUp()).damaged).toEqual([])
    await appendFile(join(folder, path), 'x')
    expect(await backUp()).toMatchObject({ damaged: [], copied: 0 })
    expect(await client.backups.find({ place })).toHaveLength(3)
  })

  it('that lies damaged is found, and mended by the next', async () => {
    const { engine, root, place, backUp } = await layOut()
    const made = await backUp()
    const store = join(made.folder, '../..')
    const [name = ''] = (await namesIn(join(store, 'originals'))).filter((each) => each.endsWith('.jpg'))
    const path = `originals/${name.slice(0, 2)}/${name}`
    const bytes = await readFile(join(store, path))
    bytes[100] = (bytes[100] ?? 0) ^ 1
    await writeFile(join(store, path), bytes)
    // A disk that takes no changes, for which a file stands in the way of the folder, is told of all the same.
    await writeFile(join(store, 'damaged'), '')
    const held = { kind: 'altered', path, message: expect.stringContaining('没能移到一边') }
    expect((await verify(engine, place)).problems).toMatchObject([held])
    await rm(join(store, 'damaged'))
    const moved = { kind: 'altered', path, message: expect.stringContaining('已移到一边') }
    expect((await verify(engine, place)).problems).toMatchObject([moved])
    expect(await backUp()).toMatchObject({ copied: 1, damaged: [] })
    expect(await verify(engine, place)).toMatchObject({ ok: true })
    await appendFile(join(made.folder, 'copy.db'), 'x')
    expect((await verify(engine, made.folder)).problems).toMatchObject([
      { kind: 'altered', message: expect.stringContaining('数据文件') },
    ])
    await expect(restore(engine, made.folder, join(root, 'new'))).rejects.toThrow('已损坏')
    expect(await readdir(root)).not.toContain('new')
  })
})

describe('restoring', () => {
  it('refuses a folder that holds something, one among the backups, and takes an empty one', async () => {
    const { engine, client, root, folder, place, backUp } = await layOut()
    const { folder: backup } = await backUp()
    await expect(restore(engine, backup, folder)).rejects.toThrow('已经存在')
    await expect(restore(engine, backup, join(place, 'new', 'x'))).resolves.toMatchObject({ problems: [] })
    await expect(restore(engine, backup, join(backup, 'new'))).rejects.toThrow('备份文件夹')
    await mkdir(join(root, 'empty'))
    await expect(restore(engine, backup, join(root, 'empty'))).resolves.toMatchObject({ problems: [] })
    expect((await client.catalogue.get({}))?.folder).toBe(folder)
    expect((await readdir(root)).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('takes a backup of an earlier version of the program, and none of a later', async () => {
    const { engine, root, backUp } = await layOut()
    const { folder: backup } = await backUp()
    const manifest = JSON.parse(await readFile(join(backup, 'manifest.json'), 'utf8'))
    const older = join(backup, '../20200101-000000')
    await cp(join(earlier, 'originals'), join(backup, '../../originals'), { recursive: true })
    await cp(backup, older, { recursive: true })
    const database = gunzipSync(await readFile(join(earlier, 'catalogue.db.gz')))
    const names = (await namesIn(join(earlier, 'originals'))).map((name) => name.split('.'))
    const list = names.map(([sha = '', ending]) => `${sha}  originals/${sha.slice(0, 2)}/${sha}.${ending}\n`).join('')
    await writeFile(join(older, 'copy.db'), database)
    await writeFile(join(older, 'originals.sha256'), list)
    const told = { ...manifest, schema: 13, items: 4, database: partOf(database), list: partOf(Buffer.from(list)) }
    await writeFile(join(older, 'manifest.json'), JSON.stringify(told))
    expect(await restore(engine, older, join(root, 'older'))).toMatchObject({ items: 4, problems: [] })
    await writeFile(join(older, 'manifest.json'), JSON.stringify({ ...manifest, schema: 999 }))
    await expect(restore(engine, older, join(root, 'later'))).rejects.toThrow('更新版本')
  })
})

describe('backups of long ago', () => {
  it('go by the rule, with the originals that nothing names any more, and never the rest', async () => {
    const { engine, place, backUp } = await layOut()
    const made = await backUp()
    const store = join(made.folder, '../..')
    const manifest = JSON.parse(await readFile(join(made.folder, 'manifest.json'), 'utf8'))
    for (let day = 1; day <= 28; day += 1) {
      const date = `2020-01-${String(day).padStart(2, '0')}`
      const folder = join(store, 'backups', `${date.replaceAll('-', '')}-120000`)
      await cp(made.folder, folder, { recursive: true })
      await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, madeAt: `${date}T04:00:00.000Z` }))
    }
    const unnamed = join(store, 'originals/00', `${'0'.repeat(64)}.png`)
    await mkdir(join(store, 'originals/00'), { recursive: true })
    await writeFile(unnamed, 'x')
    const { removed } = await backUp()
    expect(removed.length).toBeGreaterThan(15)
    expect(await namesIn(join(store, 'originals'))).toHaveLength(3)
    expect(await readdir(join(store, 'originals'))).not.toContain('00')
    expect(await verify(engine, place)).toMatchObject({ ok: true })
    expect((await readdir(join(store, 'backups'))).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('stay, with all originals, while one of them cannot be read', async () => {
    const { place, client, backUp } = await layOut()
    const made = await backUp()
    const store = join(made.folder, '../..')
    await mkdir(join(store, 'backups/20200101-120000'))
    await writeFile(join(store, 'backups/20200101-120000/manifest.json'), '{')
    expect((await backUp()).removed).toEqual([])
    expect(await client.backups.find({ place })).toHaveLength(2)
  })
})

it('stands in 任务 of the catalogue that it is of, and of no other', async () => {
  const { engine, client, root, folder, place, backUp } = await layOut()
  await backUp()
  const kinds = async () => (await client.jobs.list({})).map(({ kind }) => kind)
  expect(await kinds()).toEqual(['backup', 'read', 'import'])
  await client.catalogue.create({ folder: join(root, 'other'), branch: '乙支部' })
  expect(await kinds()).toEqual([])
  const second = await client.backups.start({ place })
  await resultOf(engine, 'backup', second)
  await client.catalogue.open({ folder })
  expect(await kinds()).toEqual(['read', 'import'])
  await expect(client.jobs.get({ id: second.jobId })).rejects.toMatchObject({ kind: 'not-found' })
})

describe('a backup that is stopped', () => {
  it('leaves nothing under a final name, and the next clears up', async () => {
    const { engine, client, place, backUp } = await layOut()
    const made = await backUp()
    const store = join(made.folder, '../..')
    const { jobId } = await client.backups.start({ place })
    await client.jobs.cancel({ id: jobId })
    await expect(resultOf(engine, 'backup', { jobId })).rejects.toThrow('cancelled')
    await mkdir(join(store, 'backups/.20200101-000000.partial-1-0123456789ab'))
    await writeFile(join(store, 'originals/.tmp/half'), 'x')
    expect(await client.backups.find({ place })).toHaveLength(1)
    await backUp()
    const names = await readdir(join(store, 'backups'))
    expect(names.filter((name) => name.startsWith('.'))).toEqual([])
    expect(await readdir(join(store, 'originals/.tmp'))).toEqual([])
  })
})
