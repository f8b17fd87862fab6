import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RegisterRow } from '../../src/core/intake/register-row.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg, goodPng, goodTiff } from '../support/files.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'

async function importRows(rows: readonly RegisterRow[]) {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.jpg'), await goodJpeg())
  await writeFile(join(folder, 'b.png'), await goodPng())
  await writeFile(join(folder, 'c.tif'), await goodTiff())
  const registerFile = join(folder, 'register.csv')
  await writeCsvRegister(registerFile, rows)
  const started = await startWithCatalogue(folder)
  const ask = { paths: [folder], branchId: started.branch.id, registerFile }
  const run = async () => resultOf(started.engine, 'import', await started.client.intake.start(ask))
  return { ...started, result: await run(), run }
}

describe('a register', () => {
  it('files each row as an item with the next 件号 of its class', async () => {
    const { client, result } = await importRows([
      registerRow(),
      registerRow({ 题名: '第二件', 文件: 'b.png', 日期: '20250402' }),
      registerRow({ 题名: '合订', 文件: 'c.tif', 页数: '3', 保管期限: 'D30' }),
    ])
    expect(result).toMatchObject({ filed: 3, inbox: 0, failed: [] })
    const items = await client.items.list({ state: 'filed' })
    expect(items.map((item) => item.code)).toEqual(['WS·2025-D30-DZB-0001', 'WS·2025-Y-DZB-0001', 'WS·2025-Y-DZB-0002'])
  })

  it('joins several files into one item, in their order', async () => {
    const { client, result } = await importRows([registerRow({ 文件: 'c.tif;a.jpg', 页数: '4' })])
    expect(result.filed).toBe(1)
    const item = await client.items.find({ code: 'WS·2025-Y-DZB-0001' })
    expect(item.pages.map((page) => page.page)).toEqual([1, 2, 3, 4])
    expect(item.activities).toMatchObject([
      { date: '2025-03-21', kinds: ['member-meeting'], firstPage: 1, lastPage: 4 },
    ])
  })

  it('says what it filed that seems to be an activity and registered none, until one is', async () => {
    const learning = { 清册条目: 'H6-01', 题名: '廉政学习记录' }
    const { client, branch } = await importRows([
      registerRow(),
      registerRow({ ...learning, 文件: 'b.png' }),
      registerRow({ ...learning, 题名: '廉政学习计划', 文件: 'c.tif', 页数: '3' }),
    ])
    const [{ id: jobId } = { id: 0 }] = await client.jobs.list({})
    const found = await client.intake.unregistered({ jobId })
    expect(found).toMatchObject([{ item: { title: '廉政学习记录' }, kind: 'integrity-study' }])
    const itemId = found[0]?.item.id ?? 0
    const evidence = [{ itemId, firstPage: 1, lastPage: 1, role: '记录' as const }]
    const held = { branchId: branch.id, groupId: null, topic: '', date: '2025-03-21' }
    await client.activities.add({ ...held, kinds: ['integrity-study'], evidence })
    expect(await client.intake.unregistered({ jobId })).toEqual([])
  })

  it('changes nothing when it is given a second time', async () => {
    const { client, run } = await importRows([registerRow()])
    expect(await run()).toMatchObject({ filed: 0, duplicates: [{ of: 'WS·2025-Y-DZB-0001' }], failed: [] })
    expect(await client.items.list({ state: 'filed' })).toHaveLength(1)
  })

  it('takes a 档号 given by a person, and numbers around it', async () => {
    const { result, client } = await importRows([
      registerRow({ 档号: 'WS·2025-Y-DZB-0001' }),
      registerRow({ 题名: '第二件', 文件: 'b.png' }),
    ])
    expect(result.filed).toBe(2)
    expect((await client.items.find({ code: 'WS·2025-Y-DZB-0002' })).title).toBe('第二件')
  })

  it.each<[string, Partial<RegisterRow>, string, string]>([
    ['an unknown line', { 清册条目: 'Q9-99' }, 'invalid', 'Q9-99'],
    ['an impossible date', { 日期: '2025-02-30' }, 'invalid', '2025-02-30'],
    ['a missing file', { 文件: 'nowhere.jpg' }, 'not-found', 'nowhere.jpg'],
    ['a file outside the folder', { 文件: '../../etc/passwd' }, 'not-found', 'passwd'],
    ['a page count that disagrees', { 页数: '2' }, 'conflict', '登记2页'],
    ['a page count that is no number', { 页数: '两' }, 'invalid', '页数'],
    ['a 档号 of another class', { 档号: 'WS·2024-Y-DZB-0001' }, 'invalid', 'WS·2025-Y-DZB-'],
    ['a retention outside the list', { 保管期限: '15年' }, 'invalid', '15年'],
    ['an unknown secrecy', { 密级: '普通' }, 'invalid', '普通'],
    ['no title', { 题名: ' ' }, 'invalid', '题名'],
  ])('refuses a row with %s, with its number and reason, and files the rest', async (_, change, kind, words) => {
    const { client, result, folder, engine } = await importRows([
      registerRow(change),
      registerRow({ 题名: '好的一行', 文件: 'b.png' }),
    ])
    expect(result).toMatchObject({ filed: 1, inbox: 0, failed: [{ file: 'register.csv#2', kind }] })
    expect(result.failed[0]?.message).toMatch(/^第2行：/)
    expect(result.failed[0]?.message).toContain(words)
    expect((await client.items.list({ state: 'filed' })).map((item) => item.title)).toEqual(['好的一行'])
    expect(await client.items.list({ state: 'inbox' })).toEqual([])
    const verified = await resultOf(engine, 'verify', await client.verify.start({ path: folder }))
    expect(verified.problems).toEqual([])
  })

  it('refuses a 档号 that is taken', async () => {
    const { result } = await importRows([
      registerRow(),
      registerRow({ 档号: 'WS·2025-Y-DZB-0001', 题名: '抢号', 文件: 'b.png' }),
    ])
    expect(result).toMatchObject({ filed: 1, failed: [{ file: 'register.csv#3', kind: 'conflict' }] })
  })
})
