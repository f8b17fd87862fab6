import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { resultOf, startEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'

type Engine = ReturnType<typeof startEngine>

/** Makes a bundle and verifies it: whose key it bears. */
async function signedBy(engine: Engine, out: string) {
  await resultOf(engine, 'export', await engine.client.bundles.make({ out, on: '2025-01-15' }))
  return (await resultOf(engine, 'verify', await engine.client.verify.start({ path: out }))).signedBy
}

test('every bundle of a catalogue is signed with the one key made with it', async () => {
  const folder = await temporaryFolder()
  const { engine } = await startWithCatalogue(folder)
  const first = await signedBy(engine, join(folder, 'a'))
  expect(first).toMatchObject({ isOwn: true })
  expect(await signedBy(engine, join(folder, 'b'))).toEqual(first)
})

test('another catalogue knows the bundle as not its own', async () => {
  const folder = await temporaryFolder()
  const { engine } = await startWithCatalogue(folder)
  const own = await signedBy(engine, join(folder, 'a'))
  await engine.client.catalogue.create({ folder: join(folder, 'other'), branch: '另一支部' })
  const verified = await resultOf(engine, 'verify', await engine.client.verify.start({ path: join(folder, 'a') }))
  expect(verified.signedBy).toEqual({ fingerprint: own?.fingerprint, isOwn: false })
})

test('a catalogue without a key gets one with its next bundle', async () => {
  const folder = await temporaryFolder()
  const { engine, folder: catalogue } = await startWithCatalogue(folder)
  await engine.close()
  const db = new Database(join(catalogue, 'catalogue.db'))
  db.exec('DELETE FROM signing_key')
  db.close()
  const again = startEngine()
  await again.client.catalogue.open({ folder: catalogue })
  expect(await signedBy(again, join(folder, 'a'))).toMatchObject({ isOwn: true })
  const { ok } = await resultOf(again, 'verify', await again.client.verify.start({ path: catalogue }))
  expect(ok).toBe(true)
})
