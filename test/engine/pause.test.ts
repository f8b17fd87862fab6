import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { isPausable, JobKind, lastingKinds } from '../../src/core/job.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg, goodPdf } from '../support/files.ts'

const soon = { timeout: 20_000, interval: 5 }

/** An import of so many scans that it is under way when it is looked at. */
async function importing(count: number) {
  const root = await temporaryFolder()
  const started = await startWithCatalogue(root)
  const scans = join(root, 'scans')
  await mkdir(scans)
  for (let seed = 1; seed <= count; seed += 1) {
    await writeFile(join(scans, `${seed}.jpg`), await goodJpeg({ seed, size: { width: 900, height: 1270 } }))
  }
  const { client, branch } = started
  const { jobId } = await client.intake.start({ paths: [scans], branchId: branch.id })
  const inbox = async () => (await client.items.list({ state: 'inbox' })).length
  return { ...started, root, jobId, inbox }
}

test('an import pauses between files, stays so over a restart, and goes on where it was', async () => {
  const { engine, client, folder, jobId, inbox } = await importing(16)
  await vi.waitFor(async () => expect(await inbox()).toBeGreaterThan(0), soon)
  await client.jobs.pause({ id: jobId })
  const job = () => client.jobs.get({ id: jobId })
  await vi.waitFor(async () => expect(await job()).toMatchObject({ state: 'waiting', isPaused: true }), soon)
  const had = await inbox()
  expect(had).toBeLessThan(16)
  await client.catalogue.close({})
  await client.catalogue.open({ folder })
  await client.jobs.resume({})
  expect(await job()).toMatchObject({ state: 'waiting', isPaused: true })
  expect(await inbox()).toBe(had)
  await client.jobs.goOn({ id: jobId })
  expect(await resultOf(engine, 'import', { jobId })).toMatchObject({ inbox: 16, duplicates: [], failed: [] })
  expect(await inbox()).toBe(16)
  expect(await readdir(join(folder, 'originals/.tmp'))).toEqual([])
})

test('a pause that is taken back at once, and one of a job that is cancelled, leave nothing standing', async () => {
  const { engine, client, jobId, branch, root, inbox } = await importing(4)
  await Promise.all([client.jobs.pause({ id: jobId }), client.jobs.goOn({ id: jobId })])
  expect(await resultOf(engine, 'import', { jobId })).toMatchObject({ inbox: 4 })
  const again = await client.intake.start({ paths: [join(root, 'scans')], branchId: branch.id })
  await client.jobs.pause({ id: again.jobId })
  await client.jobs.cancel({ id: again.jobId })
  await vi.waitFor(async () => {
    expect(await client.jobs.get({ id: again.jobId })).toMatchObject({ state: 'cancelled', isPaused: false })
  }, soon)
  expect(await inbox()).toBe(4)
})

test('reading pauses and goes on', async () => {
  const { engine, client, branch, root, jobId } = await importing(1)
  await resultOf(engine, 'import', { jobId })
  await writeFile(join(root, 'many.pdf'), await goodPdf(Array.from({ length: 12 }, (_, page) => `第${page}页`)))
  await resultOf(engine, 'import', await client.intake.start({ paths: [join(root, 'many.pdf')], branchId: branch.id }))
  const read = await client.reading.start({})
  await client.jobs.pause({ id: read.jobId })
  await vi.waitFor(
    async () => expect(await client.jobs.get({ id: read.jobId })).toMatchObject({ isPaused: true }),
    soon,
  )
  expect((await client.catalogue.get({}))?.counts.unread).toBeGreaterThan(0)
  await client.jobs.goOn({ id: read.jobId })
  await resultOf(engine, 'read', read)
  expect((await client.catalogue.get({}))?.counts).toMatchObject({ unread: 0, failed: 0 })
})

test('a backup is held between files while the program is open, and is whole in the end', async () => {
  const { engine, client, root, jobId } = await importing(12)
  await resultOf(engine, 'import', { jobId })
  const place = join(root, 'disk')
  const backup = await client.backups.start({ place })
  expect(await client.jobs.pause({ id: backup.jobId })).toMatchObject({ state: 'running', isPaused: true })
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(await client.jobs.get({ id: backup.jobId })).toMatchObject({ state: 'running', isPaused: true })
  expect(await client.backups.find({ place }).catch(() => [])).toEqual([])
  await client.jobs.goOn({ id: backup.jobId })
  const made = await resultOf(engine, 'backup', backup)
  expect(made).toMatchObject({ originals: 12, damaged: [] })
  const verifying = await client.verify.start({ path: made.folder })
  expect(await resultOf(engine, 'verify', verifying)).toMatchObject({ ok: true })
  // Held, it can still be cancelled.
  const second = await client.backups.start({ place })
  await client.jobs.pause({ id: second.jobId })
  await client.jobs.cancel({ id: second.jobId })
  await expect(resultOf(engine, 'backup', second)).rejects.toThrow('cancelled')
})

test('what cannot stand still does not say that it can', async () => {
  const kept = JobKind.options.filter((kind) => isPausable(kind, true))
  expect(kept).toEqual([...lastingKinds])
  expect(JobKind.options.filter((kind) => isPausable(kind, false))).toEqual(['backup'])
  const { engine, client, root, jobId } = await importing(1)
  await resultOf(engine, 'import', { jobId })
  const bundle = await client.bundles.make({ out: join(root, 'bundle'), branchIds: [], years: [], on: '2026-01-15' })
  expect(await client.jobs.get({ id: bundle.jobId })).toMatchObject({ canPause: false })
  await expect(client.jobs.pause({ id: bundle.jobId })).rejects.toMatchObject({ kind: 'conflict' })
})
