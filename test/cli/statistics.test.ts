import { expect, it } from 'vitest'
import { statistics } from '../../src/cli/commands/statistics.ts'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'

it('counts the branches that are named, joined by commas, and refuses a name that is none', async () => {
  const { engine, client, branch, folder } = await startWithCatalogue(await temporaryFolder())
  const others = [await client.branches.add({ name: '乙支部' }), await client.branches.add({ name: '丙支部' })]
  for (const { id } of [branch, ...others]) {
    const held = { branchId: id, groupId: null, topic: '', evidence: [], kinds: ['lecture' as const] }
    await client.activities.add({ ...held, date: '2025-03-21' })
  }
  const run = (named?: string) =>
    statistics.run({
      engine,
      positionals: [folder],
      options: { year: '2025', ...(named !== undefined && { branch: named }) },
      path: (given) => given,
      passphrase: undefined,
      today: '2025-07-02',
      progress: () => {},
    })
  const some = await run('试验支部, 丙支部')
  expect(some.json).toMatchObject({ all: { total: 2 }, branches: [{ branch: '试验支部' }, { branch: '丙支部' }] })
  expect(some.text).toMatch(/^试验支部、丙支部 2025，/)
  const all = await run()
  expect(all.json).toMatchObject({ all: { total: 3 } })
  expect(all.text).toMatch(/^全部支部 2025，/)
  await expect(run('试验支部,丁支部')).rejects.toMatchObject({
    kind: 'not-found',
    message: expect.stringContaining('丁支部'),
  })
})
