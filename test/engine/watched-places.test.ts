import { existsSync } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resultOf, startEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'

test('no catalogue is made or restored in a folder that is synchronised, and nothing is left there', async () => {
  const root = await temporaryFolder()
  const { engine, client } = await startWithCatalogue(root)
  expect((await client.catalogue.get({}))?.risk).toBeNull()
  const cloud = join(root, '我的坚果云')
  await mkdir(cloud)
  const { folder: backup } = await resultOf(engine, 'backup', await client.backups.start({ place: join(root, 'disk') }))
  const restoring = client.backups.restore({ backup, folder: join(cloud, '恢复') })
  await expect(restoring.then((job) => resultOf(engine, 'restore', job))).rejects.toThrow('坚果云')
  await expect(client.catalogue.create({ folder: join(cloud, '台账'), branch: '乙支部' })).rejects.toMatchObject({
    kind: 'invalid',
    message: expect.stringContaining('坚果云'),
  })
  expect(existsSync(join(cloud, '台账'))).toBe(false)
})

test('a catalogue that was moved into one opens, and says so', async () => {
  const root = await temporaryFolder()
  const { client, folder } = await startWithCatalogue(root)
  await client.catalogue.close({})
  await mkdir(join(root, 'Dropbox'))
  const moved = join(root, 'Dropbox/台账')
  await rename(folder, moved)
  const opened = await startEngine().client.catalogue.open({ folder: moved })
  expect(opened.risk).toMatchObject({ kind: 'sync', reason: expect.stringContaining('Dropbox') })
})
