import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { actionWords } from '../../src/core/history/words.ts'
import { resultOf } from '../support/engine.ts'
import { listFiles } from '../support/source-files.ts'
import { fields, furnished } from './calls/world.ts'

const all = { itemId: null, kinds: [], from: null, to: null, text: '' }

test('history is narrowed by item, kind, day and words, and goes on below an entry', async () => {
  const { client, filed, line } = await furnished()
  await client.items.change({ id: filed.id, lineId: line.id, fields: { ...fields, title: '会议"记录"本' } })
  await client.branches.add({ name: '乙支部' })
  const { total, entries } = await client.history.list(all)
  expect(entries).toHaveLength(total)
  expect(entries[0]).toMatchObject({ what: '添加支部', title: '乙支部' })
  const changed = { what: '修改著录', changes: [{ field: '题名', before: '支部工作记录本', after: '会议"记录"本' }] }
  expect((await client.history.list({ ...all, itemId: filed.id })).entries).toMatchObject([
    changed,
    { what: '归档' },
    { what: '导入' },
  ])
  expect((await client.history.list({ ...all, kinds: ['branch'] })).total).toBe(2)
  expect((await client.history.list({ ...all, text: '会议"记' })).entries).toMatchObject([changed])
  expect((await client.history.list({ ...all, to: '2020-01-01' })).total).toBe(0)
  expect((await client.history.list({ ...all, from: '2020-01-01' })).total).toBe(total)
  const rest = await client.history.list({ ...all, before: entries[2]?.id ?? null, limit: 2 })
  expect(rest).toEqual({ total, entries: entries.slice(3, 5) })
})

test('history as a workbook has a row for each field, and formulas are text', async () => {
  const { client, filed, line, root } = await furnished()
  await client.items.change({ id: filed.id, lineId: line.id, fields: { ...fields, title: '=1+1' } })
  const { file } = await client.history.export({ ...all, out: join(root, '操作记录.xlsx') })
  const [sheet] = await readXlsxFile(file)
  expect(sheet?.data.flat()).toContain('=1+1')
  expect((await readFile(file)).length).toBeGreaterThan(1000)
})

test('every action that the engine logs has its word', () => {
  const sources = listFiles('src/engine', (name) => name.endsWith('.ts'))
  const logged = sources.flatMap(({ text }) =>
    [...text.matchAll(/(?:change\(context, |action: )'([a-z-]+\.[a-z-]+)'/g)].map(([, action = '']) => action),
  )
  expect(logged.length).toBeGreaterThan(30)
  expect(logged.filter((action) => !(action in actionWords))).toEqual([])
})

test('whoever a call names stands in the log while there is no 经办人, and a bundle says where it is', async () => {
  const { engine, client, filed, root } = await furnished()
  await client.bin.put({ ids: [filed.id], reason: '重复', by: '甲' })
  await client.bin.restore({ id: filed.id })
  const out = join(root, '迎检包')
  await resultOf(engine, 'export', await client.bundles.make({ out, on: '2026-01-15', madeBy: '乙' }))
  const { entries } = await client.history.list(all)
  expect(entries.slice(0, 3)).toMatchObject([
    { what: '生成迎检包', by: '乙', changes: [{ field: '文件夹', after: out }, { field: '件数' }] },
    { what: '从回收站恢复', by: '' },
    { what: '删除到回收站', by: '甲' },
  ])
  await client.accounts.setClerk({ clerk: '丙' })
  await client.bin.put({ ids: [filed.id], reason: '重复', by: '甲' })
  expect((await client.history.list(all)).entries[0]).toMatchObject({ what: '删除到回收站', by: '丙' })
})

test('a correction that changes nothing of its activity logs none', async () => {
  const { client, loose, placement } = await furnished()
  const year = 2025
  const { slots } = await client.scheme.get({ year })
  const meeting = slots.flatMap(({ lines }) => lines).find(({ activity }) => activity === 'lecture')
  if (!meeting) throw new Error('a scheme without a line of lectures')
  const given = { ...fields, title: '党课' }
  const item = await client.items.file({ id: loose.id, placement: { ...placement, lineId: meeting.id }, fields: given })
  await client.items.change({ id: item.id, lineId: meeting.id, fields: { ...given, issuer: '另一支部' } })
  const { entries } = await client.history.list({ ...all, kinds: ['activity'] })
  expect(entries.map(({ what }) => what)).not.toContain('修改活动')
})
