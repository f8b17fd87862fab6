import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { isUpdated } from '../../src/core/backup/update.ts'
import { openDatabase } from '../../src/engine/store/database.ts'
import { appendLog } from '../../src/engine/store/log.ts'
import { readMigrations } from '../../src/engine/store/migrate.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'

const migrations = readMigrations(fileURLToPath(new URL('../../src/engine/store/migrations', import.meta.url)))

/** A catalogue with a place for backups, open for the first time after an earlier program had it. */
async function updated({ hasPlace = true } = {}) {
  const root = await temporaryFolder()
  const started = await startWithCatalogue(root)
  const { client, folder } = started
  const place = join(root, 'disk')
  if (hasPlace) await client.backups.setPlan({ place, schedule: 'asked' })
  expect(await client.backups.startDue({})).toEqual({ jobId: null })
  await client.catalogue.close({})
  const db = openDatabase(folder, migrations)
  const detail = { program: '0.0.9', schema: 20, before: null }
  appendLog(db, { action: 'catalogue.update', subject: 'catalogue', detail, who: '', at: '2026-01-01T08:00:00.000Z' })
  appendLog(db, { action: 'backup.make', subject: 'backup', detail: {}, who: '', at: '2026-01-02T08:00:00.000Z' })
  db.close()
  await client.catalogue.open({ folder })
  return { ...started, place }
}

test.each([
  [null, true],
  [{ program: '1.0.0', schema: 22 }, false],
  [{ program: '0.9.0', schema: 22 }, true],
  [{ program: '1.0.0', schema: 21 }, true],
])('opened last by %o, a catalogue is opened the first time after an update: %s', (last, expected) => {
  expect(isUpdated(last, { program: '1.0.0', schema: 22 })).toBe(expected)
})

test('the first start after an update makes a backup, once, though none is made by schedule', async () => {
  const { engine, client, folder } = await updated()
  expect((await client.backups.plan({})).owedSince).not.toBeNull()
  expect((await client.history.list({})).entries[0]).toMatchObject({ what: '更新程序后首次打开' })
  const { jobId } = await client.backups.startDue({})
  expect(await resultOf(engine, 'backup', { jobId: jobId ?? 0 })).toMatchObject({ damaged: [] })
  expect((await client.backups.plan({})).owedSince).toBeNull()
  await client.catalogue.close({})
  await client.catalogue.open({ folder })
  expect(await client.backups.startDue({})).toEqual({ jobId: null })
})

test('where the disk is not there it says so, keeps nobody from working, and is tried at the next start', async () => {
  const { engine, client, folder, place } = await updated()
  await rename(place, `${place}-away`)
  const { jobId } = await client.backups.startDue({})
  await expect(resultOf(engine, 'backup', { jobId: jobId ?? 0 })).rejects.toThrow('请插好备份用的磁盘')
  await client.branches.add({ name: '乙支部' })
  expect((await client.backups.plan({})).owedSince).not.toBeNull()
  await rename(`${place}-away`, place)
  await client.catalogue.close({})
  await client.catalogue.open({ folder })
  const again = await client.backups.startDue({})
  expect(await resultOf(engine, 'backup', { jobId: again.jobId ?? 0 })).toMatchObject({ damaged: [] })
})

test('without a place for backups nothing is owed', async () => {
  const { client } = await updated({ hasPlace: false })
  expect(await client.backups.startDue({})).toEqual({ jobId: null })
  expect(await client.backups.plan({})).toMatchObject({ owedSince: null })
})
