import { appendFile, mkdir, readdir, rename, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Afterwards } from '../../src/core/intake/watch.ts'
import { hasEnded } from '../../src/core/job.ts'
import { openEngine, resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg, goodPdf, goodPng } from '../support/files.ts'

/** A catalogue that watches a folder, looking every moment. */
async function watching({ afterwards = 'leave' }: { readonly afterwards?: Afterwards } = {}) {
  const root = await temporaryFolder()
  const engine = openEngine({ LEDGER_WATCH_EVERY: '40' })
  onTestFinished(() => engine.close())
  const started = await startWithCatalogue(root, engine)
  const scans = join(root, '扫描')
  await mkdir(scans)
  const { client, branch } = started
  const watch = () => client.watch.set({ path: scans, branchId: branch.id, afterwards })
  await watch()
  const inbox = async () => (await client.items.list({ state: 'inbox' })).map(({ title }) => title).sort()
  const imports = async () => (await client.jobs.list({})).filter(({ kind }) => kind === 'import').length
  return { ...started, root, scans, watch, inbox, imports }
}

const soon = { timeout: 20_000, interval: 50 }

test('new scans come in by themselves, once, and what is no scan is left alone', async () => {
  const { client, folder, scans, inbox, imports } = await watching()
  await writeFile(join(scans, 'one.jpg'), await goodJpeg())
  await writeFile(join(scans, 'notes.txt'), 'x')
  await vi.waitFor(async () => expect(await inbox()).toEqual(['one']), soon)
  await mkdir(join(scans, '2025'))
  await writeFile(join(scans, '2025/two.png'), await goodPng({ seed: 2 }))
  await writeFile(join(scans, 'copy.jpg'), await goodJpeg())
  await vi.waitFor(async () => expect(await inbox()).toEqual(['one', 'two']), soon)
  await vi.waitFor(async () => expect((await client.watch.standing({})).waiting).toBe(0), soon)
  // Closed and opened again it knows what it had.
  await vi.waitFor(async () => expect((await client.jobs.list({})).every(hasEnded)).toBe(true), soon)
  await client.watch.lookAgain({})
  const before = await imports()
  await client.catalogue.close({})
  await client.catalogue.open({ folder })
  await client.jobs.resume({})
  await writeFile(join(scans, 'three.pdf'), await goodPdf(['三']))
  await vi.waitFor(async () => expect(await inbox()).toHaveLength(3), soon)
  expect(await imports()).toBe(before + 1)
  expect((await readdir(scans)).sort()).toEqual(['2025', 'copy.jpg', 'notes.txt', 'one.jpg', 'three.pdf'])
})

test('a file that is still being written is waited for', async () => {
  const { client, scans, inbox, imports } = await watching()
  const bytes = await goodJpeg()
  const path = join(scans, 'slow.jpg')
  await writeFile(path, bytes.subarray(0, 1000))
  const writing = setInterval(() => void appendFile(path, 'more'), 10)
  onTestFinished(() => clearInterval(writing))
  await vi.waitFor(async () => expect((await client.watch.standing({})).waiting).toBe(1), soon)
  expect(await imports()).toBe(0)
  clearInterval(writing)
  await writeFile(path, bytes)
  await vi.waitFor(async () => expect(await inbox()).toEqual(['slow']), soon)
  expect((await client.watch.standing({})).failed).toEqual([])
})

test('what came in is moved aside where that was chosen, also what was there before, and overwrites nothing', async () => {
  const { scans, inbox } = await watching({ afterwards: 'move' })
  await mkdir(join(scans, '已收'))
  await writeFile(join(scans, '已收/one.jpg'), 'an earlier one')
  await writeFile(join(scans, 'one.jpg'), await goodJpeg())
  await writeFile(join(scans, 'again.jpg'), await goodJpeg())
  const received = ['again.jpg', 'one (2).jpg', 'one.jpg']
  await vi.waitFor(async () => expect((await readdir(join(scans, '已收'))).sort()).toEqual(received), soon)
  expect(await readdir(scans)).toEqual(['已收'])
  expect(await inbox()).toHaveLength(1)
})

test('a bad file stops no other, is told, and is tried again only once it changed or somebody asks', async () => {
  const { client, scans, inbox, imports } = await watching()
  const bad = join(scans, 'bad.pdf')
  await writeFile(bad, 'this is no PDF')
  await writeFile(join(scans, 'good.jpg'), await goodJpeg())
  await vi.waitFor(async () => expect(await inbox()).toEqual(['good']), soon)
  const failed = async () => (await client.watch.standing({})).failed
  await vi.waitFor(async () => expect(await failed()).toMatchObject([{ file: 'bad.pdf' }]), soon)
  const before = await imports()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await imports()).toBe(before)
  await client.watch.lookAgain({})
  await vi.waitFor(async () => expect(await imports()).toBe(before + 1), soon)
  await vi.waitFor(async () => expect(await failed()).toHaveLength(1), soon)
  await writeFile(bad, await goodPdf(['改好了']))
  await vi.waitFor(async () => expect(await inbox()).toEqual(['bad', 'good']), soon)
  await vi.waitFor(async () => expect(await failed()).toEqual([]), soon)
})

test('a folder that is gone is told, and it goes on once it is back', async () => {
  const { client, scans, inbox } = await watching()
  await rename(scans, `${scans}-away`)
  const trouble = async () => (await client.watch.standing({})).trouble
  await vi.waitFor(async () => expect(await trouble()).toMatch(/打不开.*接好后会自动继续/), soon)
  await writeFile(join(`${scans}-away`, 'late.jpg'), await goodJpeg())
  await rename(`${scans}-away`, scans)
  await vi.waitFor(async () => expect(await inbox()).toEqual(['late']), soon)
  expect(await trouble()).toBeNull()
})

test('a paused import holds back its own files alone, and gets them once it goes on', async () => {
  const { client, engine, root, scans, branch, inbox } = await watching()
  const stack = join(root, '一叠')
  await mkdir(stack)
  for (let seed = 1; seed <= 5; seed += 1) {
    await writeFile(join(stack, `p${seed}.jpg`), await goodJpeg({ seed, size: { width: 900, height: 1270 } }))
  }
  const { jobId } = await client.intake.start({ paths: [stack], branchId: branch.id })
  await client.jobs.pause({ id: jobId })
  await vi.waitFor(async () => {
    expect(await client.jobs.get({ id: jobId })).toMatchObject({ state: 'waiting', isPaused: true })
  }, soon)
  await writeFile(join(scans, 'new.jpg'), await goodJpeg({ seed: 99 }))
  await vi.waitFor(async () => expect(await inbox()).toContain('new'), soon)
  expect(await client.jobs.get({ id: jobId })).toMatchObject({ state: 'waiting', isPaused: true })
  await client.jobs.goOn({ id: jobId })
  expect(await resultOf(engine, 'import', { jobId })).toMatchObject({ inbox: 5, duplicates: [], failed: [] })
  expect(await inbox()).toHaveLength(6)
})

test('a cancelled import leaves its files alone until somebody asks', async () => {
  const { client, engine, scans, inbox } = await watching()
  const names = Array.from({ length: 12 }, (_, index) => `s${index}.jpg`)
  const bytes = await Promise.all(
    names.map((_, seed) => goodJpeg({ seed: seed + 1, size: { width: 1600, height: 2200 } })),
  )
  for (const [index, name] of names.entries()) await writeFile(join(scans, name), bytes[index] ?? '')
  for (const name of names) await utimes(join(scans, name), 1, 1)
  const job = await vi.waitFor(
    async () => {
      const [first] = (await client.jobs.list({})).filter(({ kind }) => kind === 'import')
      if (!first) throw new Error('not yet')
      return first
    },
    { timeout: 20_000, interval: 5 },
  )
  await client.jobs.cancel({ id: job.id })
  await resultOf(engine, 'import', { jobId: job.id }).catch(() => {})
  const standing = await vi.waitFor(async () => {
    const now = await client.watch.standing({})
    expect(now.failed.length + (await inbox()).length).toBeGreaterThanOrEqual(12)
    return now
  }, soon)
  const had = await inbox()
  expect(standing.failed.every(({ message }) => message.includes('取消'))).toBe(true)
  await client.watch.lookAgain({})
  await vi.waitFor(async () => expect(await inbox()).toHaveLength(12), soon)
  expect(had.length).toBeLessThanOrEqual(12)
})

test('a folder of the program itself is refused', async () => {
  const { client, root, folder, branch } = await watching()
  const set = (path: string) => client.watch.set({ path, branchId: branch.id, afterwards: 'leave' })
  await mkdir(join(root, 'disk'))
  await client.backups.setPlan({ place: join(root, 'disk'), schedule: 'asked' })
  await expect(set(join(folder, 'originals'))).rejects.toThrow('目录库')
  await expect(set(root)).rejects.toThrow('目录库')
  await expect(set(join(root, 'disk'))).rejects.toThrow('备份')
  await expect(set(join(root, 'none'))).rejects.toMatchObject({ kind: 'not-found' })
  await expect(set('scans')).rejects.toMatchObject({ kind: 'invalid' })
  await client.watch.stop({})
  expect(await client.watch.standing({})).toMatchObject({ folder: null })
  expect((await client.history.list({})).entries[0]).toMatchObject({ what: '停止监视文件夹' })
})
