import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { resultOf, startEngine } from '../support/engine.ts'
import { goodPng } from '../support/files.ts'
import { fields, furnished, type World } from './calls/world.ts'

const by = '经办人甲'
const filter = { query: '党员大会', limit: 10 }

async function verify({ engine, client, folder }: World) {
  return resultOf(engine, 'verify', await client.verify.start({ path: folder }))
}

async function listPictures(folder: string): Promise<string[]> {
  const entries = await readdir(join(folder, 'derived/pages'), { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

/** The world read, with its loose paper filed as a meeting of its own, kept for ten years. */
async function withMeeting(year = 2010) {
  const world = await furnished()
  const { engine, client, loose, branch } = world
  await resultOf(engine, 'read', await client.reading.start({}))
  const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
  const line = lines.find(({ activity }) => activity === 'member-meeting')
  if (!line) throw new Error('no line of member meetings')
  const placement = { branchId: branch.id, lineId: line.id, year, retention: 'D10' }
  const meeting = await client.items.file({
    id: loose.id,
    placement,
    fields: { ...fields, title: '党员大会记录', date: `${year}-03-21`, pageCount: 1 },
  })
  return { ...world, meeting, placement }
}

describe('what is deleted', () => {
  it('is out of lists, search, checks and bundles, and comes back as it was', async () => {
    const world = await withMeeting(2025)
    const { client, branch, meeting, filed } = world
    const seen = async () => ({
      items: await client.items.list({ state: 'filed' }),
      hits: (await client.search.pages(filter)).hits.map(({ itemId }) => itemId),
      total: (await client.search.tally({ query: '会议' })).total,
      names: (await client.search.names({ query: '党员大会记录' })).length,
      activities: await client.activities.list({ branchId: branch.id, year: 2025 }),
      checks: await client.checks.run({ year: 2025, on: '2026-01-01' }),
      bundle: await client.bundles.preview({ on: '2026-01-01' }),
      counts: (await client.catalogue.get({}))?.counts,
    })
    const before = await seen()
    await client.bin.put({ ids: [meeting.id], reason: '扫错了', by })
    await client.bin.put({ ids: [filed.id], reason: '重复', by })
    const without = await seen()
    expect(without).toMatchObject({ items: [], hits: [], total: 0, activities: [], bundle: { items: 0 } })
    expect(without.names).toBeLessThan(before.names)
    expect(without.counts).toMatchObject({ filed: 0, inbox: 0, pages: 0 })
    expect(await verify(world)).toMatchObject({ ok: true })
    await client.bin.restore({ id: meeting.id })
    await client.bin.restore({ id: filed.id })
    expect(await seen()).toEqual(before)
    expect(await verify(world)).toMatchObject({ ok: true })
  })

  it('keeps its 件号, so that no other paper gets it', async () => {
    const { client, filed, loose, placement } = await furnished()
    await client.bin.put({ ids: [filed.id], reason: '扫错了', by })
    expect(await client.items.file({ id: loose.id, placement, fields })).toMatchObject({ number: 2 })
    await client.bin.restore({ id: filed.id })
    expect(await client.items.get({ id: filed.id })).toMatchObject({ code: 'WS·2025-Y-DZB-0001', state: 'filed' })
  })

  it('leaves an activity that other papers show, and takes only its own page from it', async () => {
    const { client, filed, meeting, branch } = await withMeeting(2025)
    const [activity] = await client.activities.list({ branchId: branch.id, year: 2025 })
    if (!activity) throw new Error('filing made no activity')
    const other = { itemId: filed.id, firstPage: 1, lastPage: 1, role: '签到' as const }
    await client.activities.change({ ...activity, evidence: [...activity.evidence, other] })
    await client.bin.put({ ids: [meeting.id], reason: '扫错了', by })
    expect(await client.activities.list({ branchId: branch.id, year: 2025 })).toMatchObject([{ evidence: [other] }])
    // A change meanwhile does not lose what comes back.
    await client.activities.change({ ...activity, evidence: [other], topic: '研究巡查' })
    await client.bin.restore({ id: meeting.id })
    expect((await client.activities.get({ id: activity.id })).evidence).toHaveLength(2)
  })

  it('is said to be in 回收站 when it is imported again', async () => {
    const { engine, client, root, loose, branch } = await furnished()
    await client.bin.put({ ids: [loose.id], reason: '重复', by })
    const job = await client.intake.start({ paths: [join(root, 'b.jpg')], branchId: branch.id })
    expect((await resultOf(engine, 'import', job)).duplicates).toMatchObject([{ of: '回收站中的b.jpg' }])
  })

  it('is not deleted while an explanation leans on it, and cannot be changed in 回收站', async () => {
    const { client, branch, filed, line } = await furnished()
    const gap = { branchId: branch.id, rule: 'K01', subject: '试验支部', period: '2025-Q3' }
    const [waiver] = await client.waivers.add({ gaps: [gap], reason: '见凭据', by, itemId: filed.id })
    await expect(client.bin.put({ ids: [filed.id], reason: '扫错了', by })).rejects.toThrow(
      /^这件是一条说明的凭据，没有删除：2025年第3季度“.*党员大会.*”（试验支部）。请先到“核对”里/,
    )
    await expect(client.items.unfile({ id: filed.id })).rejects.toThrow('一项说明的材料，不能退回收件箱')
    await client.waivers.remove({ id: waiver?.id ?? 0 })
    await client.bin.put({ ids: [filed.id], reason: '扫错了', by })
    await expect(client.items.change({ id: filed.id, lineId: line.id, fields })).rejects.toThrow('回收站')
    await expect(client.items.withhold({ id: filed.id, reason: '核实' })).rejects.toThrow('回收站')
  })
})

describe('destroying', () => {
  const said = { approver: '书记乙', by, reason: '鉴定小组意见' }

  it('waits for the end of 保管期限, and takes all or none', async () => {
    const { client, filed, meeting } = await withMeeting(2010)
    for (const id of [filed.id, meeting.id]) await client.bin.put({ ids: [id], reason: '到期', by })
    const list = await client.bin.list({ on: '2020-12-31' })
    expect(list.map(({ kept }) => kept)).toEqual(['保管期限未满，2021-01-01起才能销毁', '保管期限为永久，不能销毁'])
    await expect(client.bin.destroy({ ...said, ids: [meeting.id], on: '2020-12-31' })).rejects.toThrow('保管期限未满')
    const both = client.bin.destroy({ ...said, ids: [meeting.id, filed.id], on: '2021-01-01' })
    await expect(both).rejects.toThrow('永久')
    expect(await client.bin.list({ on: '2021-01-01' })).toHaveLength(2)
  })

  it('removes record, text, bytes and pictures, and leaves its register, its number and its trace', async () => {
    const world = await withMeeting(2010)
    const { engine, client, root, folder, meeting, branch, placement } = world
    const names = async () =>
      (await readdir(join(folder, 'originals'), { recursive: true })).filter((name) => name.endsWith('.jpg'))
    expect(await names()).toHaveLength(1)
    const pageId = meeting.pages[0]?.id ?? 0
    for (const size of ['page', 'thumbnail'] as const) await client.pages.image({ pageId, size })
    await client.pages.image({ pageId: world.page.id })
    expect(await listPictures(folder)).toHaveLength(3)
    await client.pages.correct({ pageId, text: '更正', by })
    await client.bin.put({ ids: [meeting.id], reason: '到期', by })
    const made = await client.bin.destroy({ ...said, ids: [meeting.id], on: '2021-01-01' })
    expect(made).toMatchObject({ ...said, items: [{ code: meeting.code, title: '党员大会记录', retention: '10年' }] })
    expect(await names()).toEqual([])
    expect(await listPictures(folder)).toHaveLength(1)
    expect(await client.bin.list({ on: '2021-01-01' })).toEqual([])
    expect(await verify(world)).toMatchObject({ ok: true, problems: [] })
    expect(await client.bin.destructions({})).toEqual([made])
    const { pdf, sheet } = await client.bin.print({ id: made.id, out: join(root, 'register') })
    expect([pdf, sheet].every((file) => existsSync(file))).toBe(true)
    await writeFile(join(root, 'd.png'), await goodPng({ seed: 9 }))
    const job = await client.intake.start({ paths: [join(root, 'd.png')], branchId: branch.id })
    await resultOf(engine, 'import', job)
    const [next] = await client.items.list({ state: 'inbox' })
    const date = '2010-05-01'
    const filing = { id: next?.id ?? 0, placement, fields: { ...fields, date } }
    expect((await client.items.file(filing)).number).toBe((meeting.number ?? 0) + 1)
  })

  it('leaves no word of its text in the files of the catalogue', async () => {
    const world = await withMeeting(2010)
    const { client, folder, meeting } = world
    // Of its page alone.
    const { text } = await client.pages.text({ pageId: meeting.pages[0]?.id ?? 0 })
    const phrase = Buffer.from(/图幅.*/.exec(text)?.[0] ?? '没有读出来')
    const holdIt = async () => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
      const bytes = await Promise.all(files.map((path) => readFile(path)))
      return files.filter((_, at) => bytes[at]?.includes(phrase))
    }
    expect(await holdIt()).not.toEqual([])
    await client.bin.put({ ids: [meeting.id], reason: '到期', by })
    await client.bin.destroy({ ...said, ids: [meeting.id], on: '2021-01-01' })
    expect(await holdIt()).toEqual([])
  })

  it('says what bytes it could not remove yet, and removes them when the catalogue is opened next', async () => {
    const { client, folder, loose } = await furnished()
    const kept = (await readdir(join(folder, 'originals'), { recursive: true })).find((name) => name.endsWith('.jpg'))
    const path = join(folder, 'originals', kept ?? '')
    await client.bin.put({ ids: [loose.id], reason: '扫错了', by })
    // A folder stands in for a file that another program holds.
    await rm(path)
    await mkdir(path)
    const held = client.bin.destroy({ ...said, ids: [loose.id], on: '2021-01-01' })
    await expect(held).rejects.toMatchObject({ kind: 'busy', detail: { left: 1 } })
    expect(await client.bin.destructions({})).toHaveLength(1)
    await client.catalogue.close({})
    await client.catalogue.open({ folder })
    expect(existsSync(path)).toBe(true)
    await client.catalogue.close({})
    await rm(path, { recursive: true })
    await writeFile(path, 'x')
    await client.catalogue.open({ folder })
    expect(existsSync(path)).toBe(false)
  })

  it('that an earlier program did leaves no pictures after a whole check', async () => {
    const world = await furnished()
    const { client, folder, page } = world
    const { path } = await client.pages.image({ pageId: page.id })
    await mkdir(join(folder, 'derived/pages/ab'), { recursive: true })
    await writeFile(join(folder, `derived/pages/ab/${'ab'.repeat(32)}-0-small.jpg`), 'x')
    expect(await verify(world)).toMatchObject({ ok: true })
    expect(await listPictures(folder)).toEqual([path.split('/').at(-1)])
  })

  it('that a sudden end cut short is brought to its end at the next opening', async () => {
    const { client, folder } = await furnished()
    await client.catalogue.close({})
    const path = join('originals', 'ab', `${'ab'.repeat(32)}.jpg`)
    await mkdir(join(folder, 'originals/ab'), { recursive: true })
    await writeFile(join(folder, path), 'x')
    await mkdir(join(folder, 'originals/.tmp/not-ours'))
    const db = new Database(join(folder, 'catalogue.db'))
    db.prepare('INSERT INTO unwanted_originals (path) VALUES (?)').run(path)
    db.close()
    await startEngine().client.catalogue.open({ folder })
    expect(existsSync(join(folder, path))).toBe(false)
    expect(await readdir(join(folder, 'originals/.tmp'))).toEqual([])
  })
})
