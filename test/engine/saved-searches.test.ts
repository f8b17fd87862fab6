import { expect, it } from 'vitest'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'

it('keeps searches by name, over a restart, the last under a name', async () => {
  const { client, folder } = await startWithCatalogue(await temporaryFolder())
  await client.savedSearches.save({ name: '乙', query: '换届', order: 'newest', filter: { kinds: ['election'] } })
  await client.savedSearches.save({ name: '甲', query: '会议 -党课' })
  const again = await client.savedSearches.save({ name: '乙', query: '选举', filter: { from: '2025-01-01' } })
  await client.catalogue.close({})
  await client.catalogue.open({ folder })
  const kept = await client.savedSearches.list({})
  expect(kept.map(({ name, query, order }) => [name, query, order])).toEqual([
    ['乙', '选举', 'rank'],
    ['甲', '会议 -党课', 'rank'],
  ])
  expect(kept[0]).toEqual(again)
  expect(again.filter).toMatchObject({ from: '2025-01-01', kinds: [] })
  await client.savedSearches.remove({ id: again.id })
  expect(await client.savedSearches.list({})).toMatchObject([{ name: '甲' }])
})
