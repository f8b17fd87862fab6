import { expect, it } from 'vitest'
import { ItemListQuery } from '../../../src/core/catalogue/item-list.ts'
import { fields, furnished } from '../calls/world.ts'

it('a long list is sorted, grouped and cut as asked, and follows every change', async () => {
  const { client, branch, loose, filed, placement } = await furnished()
  const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
  const other = lines[1]
  if (!other) throw new Error('one line only')
  const ask = (query: object) =>
    client.items.page({ ...ItemListQuery.parse({ state: 'filed', ...query }), offset: 0, limit: 9 })
  const idsOf = async (query: object) => (await ask(query)).items.map(({ id }) => id)
  expect(await ask({})).toMatchObject({ total: 1, groups: [], items: [{ id: filed.id }] })
  await client.items.file({
    id: loose.id,
    placement: { ...placement, lineId: other.id, year: 2024 },
    fields: { ...fields, title: '乙', date: '2024-01-02', pageCount: 1 },
  })
  expect(await idsOf({})).toEqual([filed.id, loose.id])
  expect(await idsOf({ isDescending: true })).toEqual([loose.id, filed.id])
  expect(await idsOf({ order: 'date' })).toEqual([loose.id, filed.id])
  expect(await idsOf({ order: 'pages', isDescending: true })).toEqual([filed.id, loose.id])
  expect(await idsOf({ line: other.code })).toEqual([loose.id])
  expect(await idsOf({ year: 2025 })).toEqual([filed.id])
  expect(await idsOf({ branchId: branch.id + 1 })).toEqual([])
  expect(await ask({ groupBy: 'year' })).toMatchObject({
    groups: [
      { key: '2025', count: 1 },
      { key: '2024', count: 1 },
    ],
    items: [{ id: filed.id }, { id: loose.id }],
  })
  expect((await ask({ groupBy: 'line' })).groups.map(({ key }) => key)).toEqual([lines[0]?.code, other.code])
  expect(await client.items.page({ ...ItemListQuery.parse({ state: 'filed' }), offset: 1, limit: 1 })).toMatchObject({
    total: 2,
    items: [{ id: loose.id }],
  })
  expect(await client.items.ids({ state: 'filed' })).toEqual({ total: 2, ids: [filed.id, loose.id] })
  await client.bin.put({ id: filed.id, reason: '扫错了', by: '经办人甲' })
  expect(await idsOf({})).toEqual([loose.id])
})
