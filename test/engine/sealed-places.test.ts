import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'

test('nothing is written into a bundle, and it verifies afterwards', async () => {
  const root = await temporaryFolder()
  const { engine, client } = await startWithCatalogue(root)
  const [on, year] = ['2026-01-15', 2025]
  const bundle = join(root, '迎检包')
  const made = async (out: string) => resultOf(engine, 'export', await client.bundles.make({ out, on }))
  await made(bundle)
  const held = await readdir(bundle, { recursive: true })
  const { id } = await client.scheme.get({ year })
  for (const place of [bundle, join(bundle, 'data')]) {
    const out = join(place, '新')
    const attempts = [
      () => client.succession.print({ on, from: '甲', to: '乙', out }),
      () => client.checks.print({ year, on, out }),
      () => client.history.export({ out: `${out}.xlsx` }),
      () => client.scheme.exportFile({ id, format: 'json', out: `${out}.json` }),
      () => client.backups.start({ place: out }),
      () => client.catalogue.create({ folder: out, branch: '第二党支部' }),
      () => made(out),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toThrow(/迎检包/)
  }
  expect(await readdir(bundle, { recursive: true })).toEqual(held)
  expect((await resultOf(engine, 'verify', await client.verify.start({ path: bundle }))).problems).toEqual([])
})
