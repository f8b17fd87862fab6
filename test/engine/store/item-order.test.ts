import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ItemListQuery } from '../../../src/core/catalogue/item-list.ts'
import { resultOf } from '../../support/engine.ts'
import { goodJpeg } from '../../support/files.ts'
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
  await client.bin.put({ ids: [filed.id], reason: '扫错了', by: '经办人甲' })
  expect(await idsOf({})).toEqual([loose.id])
})

it('档号 stand in the order of their parts, both ways and in each group, whatever lines the items are on', async () => {
  const { engine, client, root, branch, placement } = await furnished()
  const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
  const [first, last] = [lines[0]?.id ?? 0, lines.at(-1)?.id ?? 0]
  const branches = [branch.id]
  for (let n = 2; n <= 10; n += 1) branches.push((await client.branches.add({ name: `第${n}支部` })).id)
  const paths = [3, 4, 5, 6].map((seed) => ({ path: join(root, `${seed}.jpg`), seed }))
  for (const { path, seed } of paths) writeFileSync(path, await goodJpeg({ seed }))
  await resultOf(
    engine,
    'import',
    await client.intake.start({ paths: paths.map(({ path }) => path), branchId: branch.id }),
  )
  const places = [
    [branches[9], 'D10', first],
    [branches[1], 'D10', first],
    [branch.id, 'D10', last],
    [branch.id, 'D10', first],
  ] as const
  const waiting = await client.items.list({ state: 'inbox' })
  for (const [at, [branchId = 0, retention, lineId]] of places.entries()) {
    const id = waiting[at]?.id ?? 0
    await client.items.file({ id, placement: { ...placement, branchId, retention, lineId }, fields })
  }
  const codesOf = async (query: object) => {
    const asked = ItemListQuery.parse({ state: 'filed', order: 'code', ...query })
    const { items } = await client.items.page({ ...asked, offset: 0, limit: 9 })
    return items.map(({ code }) => code?.replace('WS·2025-', ''))
  }
  const sorted = ['D10-DZB-0001', 'D10-DZB-0002', 'D10-DZB2-0001', 'D10-DZB10-0001', 'Y-DZB-0001']
  expect(await codesOf({})).toEqual(sorted)
  expect(await codesOf({ isDescending: true })).toEqual(sorted.toReversed())
  expect(await codesOf({ groupBy: 'line' })).toEqual([
    'D10-DZB-0002',
    'D10-DZB2-0001',
    'D10-DZB10-0001',
    'Y-DZB-0001',
    'D10-DZB-0001',
  ])
})
