import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { appendFile, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { EngineConnection } from '../../src/engine/connect.ts'
import { openEngine, resultOf, startEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg, goodPng } from '../support/files.ts'

const tiny = { width: 60, height: 85 }

/** A catalogue with some originals, and a backup of it. */
async function layOut(count = 4, engine?: EngineConnection) {
  const root = await temporaryFolder()
  await mkdir(join(root, 'scans'))
  for (let seed = 1; seed <= count; seed += 1)
    await writeFile(join(root, `scans/${seed}.jpg`), await goodJpeg({ size: tiny, seed }))
  const started = await startWithCatalogue(root, engine)
  const { client, branch } = started
  const take = async (path: string) =>
    resultOf(started.engine, 'import', await client.intake.start({ paths: [path], branchId: branch.id }))
  await take(join(root, 'scans'))
  const place = join(root, 'disk')
  const backup = await resultOf(started.engine, 'backup', await client.backups.start({ place }))
  const paths = (await readdir(join(started.folder, 'originals'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `originals/${entry.name.slice(0, 2)}/${entry.name}`)
    .sort()
  return { root, place, backup, take, paths, ...started }
}

const check = async (engine: EngineConnection, path: string) =>
  resultOf(engine, 'verify', await engine.client.verify.start({ path }))

/** Overwrites the middle of a database, as a bad sector does; or its first page, so that it is no database any more. */
async function damage(folder: string, where: 'middle' | 'head'): Promise<void> {
  const file = await open(join(folder, 'catalogue.db'), 'r+')
  try {
    const { size } = await file.stat()
    const bytes = Buffer.alloc(where === 'head' ? 512 : size - 8192, 0x5a)
    await file.write(bytes, 0, bytes.length, where === 'head' ? 0 : 4096)
  } finally {
    await file.close()
  }
}

/** Overwrites the first page of an index, which nothing reads on opening. */
async function damagePageOf(folder: string, index: string): Promise<void> {
  const file = join(folder, 'catalogue.db')
  const db = new Database(file)
  const page = db.prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(index) ?? 0
  const size = Number(db.pragma('page_size', { simple: true }))
  // As if a day had passed since the last look.
  db.exec("DROP TRIGGER log_is_kept; DELETE FROM log WHERE action = 'health.look'")
  db.close()
  const handle = await open(file, 'r+')
  await handle.write(Buffer.alloc(size, 0x5a), 0, size, (page - 1) * size)
  await handle.close()
}

/** What the look made of itself comes to, in an engine that does not wait with it. */
async function lookAtOnce(folder: string, before: EngineConnection) {
  await before.close()
  const engine = openEngine({ LEDGER_LOOK_AFTER: '0' })
  onTestFinished(() => engine.close())
  await engine.client.catalogue.open({ folder })
  for (let tries = 0; tries < 400; tries += 1) {
    const { quick } = await engine.client.health.standing({})
    if (quick !== null) return { engine, quick }
    await pause(50)
  }
  return { engine, quick: null }
}

describe('damaged and missing originals', () => {
  it('come back from a backup by their hash, the damaged one kept aside, with an entry in the log', async () => {
    const { engine, client, folder, place, paths, branch } = await layOut()
    const [altered = '', gone = '', lost = '', odd = ''] = paths
    const good = await readFile(join(folder, altered))
    await appendFile(join(folder, altered), 'x')
    await rm(join(folder, gone))
    await rm(join(folder, lost))
    const stored = join(place, (await readdir(place))[0] ?? '', lost)
    await appendFile(stored, 'x')
    // What stands in the store in place of a file stops nothing else.
    await rm(join(folder, odd))
    const oddlyStored = join(place, (await readdir(place))[0] ?? '', odd)
    await rm(oddlyStored)
    await mkdir(oddlyStored)
    expect((await check(engine, folder)).problems).toHaveLength(4)
    const healed = await resultOf(engine, 'heal', await client.health.heal({ place }))
    expect(healed).toMatchObject({
      originals: 4,
      healed: [altered, gone].sort(),
      lacking: [lost, odd].sort(),
      databaseSound: true,
    })
    expect(await readFile(join(folder, altered))).toEqual(good)
    expect(await readdir(join(folder, 'damaged'))).toEqual([expect.stringContaining(altered.slice(13))])
    expect((await check(engine, folder)).problems).toMatchObject([{ kind: 'missing' }, { kind: 'missing' }])
    expect(await readdir(join(folder, 'originals/.tmp'))).toEqual([])
    expect(branch.id).toBe(1)
  })

  it('stay as they are where a place holds no backup', async () => {
    const { engine, client, root, folder, paths } = await layOut(1)
    await rm(join(folder, paths[0] ?? ''))
    await mkdir(join(root, 'empty'))
    const job = await client.health.heal({ place: join(root, 'empty') })
    await expect(resultOf(engine, 'heal', job)).rejects.toThrow('没有备份')
    const gone = await client.health.heal({ place: join(root, 'none') })
    await expect(resultOf(engine, 'heal', gone)).rejects.toThrow('备份位置')
  })
})

describe('a whole check', () => {
  it('is a job that goes on after a sudden end, and an entry that tells how it stood', async () => {
    const { engine, client, folder, paths } = await layOut(12)
    expect(await client.health.standing({})).toEqual({ quick: null, whole: null })
    await rm(join(folder, paths[3] ?? ''))
    const { jobId } = await client.verify.start({ path: folder })
    engine.process.kill('SIGKILL')
    await once(engine.process, 'exit')
    const second = startEngine()
    await second.client.catalogue.open({ folder })
    expect(await second.client.jobs.get({ id: jobId })).toMatchObject({ kind: 'verify', state: 'waiting' })
    expect(await second.client.health.checkDue({})).toEqual({ jobId: null })
    await second.client.jobs.resume({})
    expect(await resultOf(second, 'verify', { jobId })).toMatchObject({ ok: false, of: 'catalogue' })
    const { whole } = await second.client.health.standing({})
    expect(whole).toMatchObject({ problems: 1 })
    expect(await second.client.health.checkDue({})).toEqual({ jobId: null })
  })

  it('can be cancelled, and leaves no copy behind', async () => {
    const { client, engine, folder } = await layOut(3)
    const { jobId } = await client.verify.start({ path: folder })
    await client.jobs.cancel({ id: jobId })
    await expect(resultOf(engine, 'verify', { jobId })).rejects.toThrow('cancelled')
    expect(await readdir(join(folder, 'derived/.tmp'))).toEqual([])
    expect((await client.health.standing({})).whole).toBeNull()
  })
})

describe('the quick look after opening', () => {
  it('is made by itself, recorded, and finds a damaged structure without stopping the work', async () => {
    const { engine, folder } = await layOut(2)
    const looked = await lookAtOnce(folder, engine)
    expect(looked.quick).toMatchObject({ problems: 0 })
    expect(await readdir(join(folder, 'derived/.tmp'))).toEqual([])
    await looked.engine.close()
    await damagePageOf(folder, 'members_by_branch')
    expect(Number((await lookAtOnce(folder, looked.engine)).quick?.problems)).toBeGreaterThan(0)
  })
})

describe('a damaged database', () => {
  it.each(['middle', 'head'] as const)(
    'is kept aside for the last backup, once it was said what is lost (%s)',
    async (where) => {
      const { engine, client, root, folder, backup, take } = await layOut()
      await writeFile(join(root, 'later.png'), await goodPng({ size: tiny, seed: 9 }))
      await take(join(root, 'later.png'))
      await client.catalogue.close({})
      await damage(folder, where)
      const harmed = await readFile(join(folder, 'catalogue.db'))
      await expect(client.catalogue.open({ folder })).rejects.toMatchObject({ kind: /unreadable|unsupported/ })
      const loss = await client.health.weigh({ folder, backup: backup.folder })
      expect(loss).toMatchObject({ changes: null, files: 1, backup: { name: backup.name, items: 4 } })
      const job = await client.health.replace({ folder, backup: backup.folder, seen: loss.seen })
      const result = await resultOf(engine, 'replace', job)
      expect(result).toMatchObject({ backup: backup.name, files: 1, problems: [] })
      expect(await readFile(join(result.aside, 'catalogue.db'))).toEqual(harmed)
      const { counts } = await client.catalogue.open({ folder })
      expect(counts.inbox).toBe(4)
      expect((await check(engine, folder)).problems).toEqual([])
      const [since = ''] = await readdir(join(result.aside, 'originals'))
      expect((await take(join(result.aside, 'originals', since))).inbox).toBe(1)
    },
  )

  it('still tells how many changes would be lost where it can; and what differs from what was seen is refused', async () => {
    const { engine, client, folder, backup, place } = await layOut(1)
    await client.branches.add({ name: '乙支部' })
    await expect(client.health.weigh({ folder, backup: backup.folder })).rejects.toMatchObject({ kind: 'busy' })
    await client.catalogue.close({})
    const loss = await client.health.weigh({ folder, backup: backup.folder })
    expect(loss).toMatchObject({ changes: 1, files: 0 })
    const asked = { folder, backup: backup.folder, seen: 'another' }
    await expect(resultOf(engine, 'replace', await client.health.replace(asked))).rejects.toThrow('不同了')
    expect(existsSync(join(folder, 'damaged'))).toBe(false)
    const other = await startWithCatalogue(join(place, '..', 'other'))
    await other.client.catalogue.close({})
    await expect(client.health.weigh({ folder: other.folder, backup: backup.folder })).rejects.toThrow('另一个目录库')
  })
})
