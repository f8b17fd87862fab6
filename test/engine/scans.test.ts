import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { joinAll, toDraft, toParts } from '../../src/core/arranging/draft.ts'
import { resultOf, startEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodPdf, goodPng } from '../support/files.ts'

const all = { itemId: null, kinds: [], from: null, to: null, text: '' }

/** Two scans in the inbox, one of four pages and one of one. */
async function withScans({ isRead = false } = {}) {
  const root = await temporaryFolder()
  const texts = [
    '党员大会会议记录\n研究供水管网巡查安排，明确责任人和完成时间，会议由书记主持。',
    '讨论中，大家认为巡查应当分片进行，由各党小组负责，每周报告一次。',
    '支部委员会会议记录\n研究慰问安排，走访老党员，明确分工和经费来源，会议由书记主持。',
    '经表决，一致同意上述慰问安排，由组织委员落实，月底前完成并报告。',
  ]
  await writeFile(join(root, 'long.pdf'), await goodPdf(texts))
  await writeFile(join(root, 'single.png'), await goodPng())
  const started = await startWithCatalogue(root)
  const { engine, client, branch } = started
  const paths = [join(root, 'long.pdf'), join(root, 'single.png')]
  await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
  if (isRead) await resultOf(engine, 'read', await client.reading.start({}))
  const inbox = async () => {
    const list = await client.items.list({ state: 'inbox' })
    return Promise.all(list.map(({ id }) => client.items.get({ id })))
  }
  const undo = async () => {
    const step = await client.history.lastStep({})
    if (step) await client.history.undo({ id: step.id })
    return step
  }
  const verify = async () => resultOf(engine, 'verify', await client.verify.start({ path: started.folder }))
  const [long, single] = await inbox()
  if (!long || !single) throw new Error('nothing came in')
  return { ...started, root, long, single, inbox, undo, verify }
}

type Pages = { readonly pages: readonly { readonly id: number }[] }
const idsOf = ({ pages }: Pages) => pages.map(({ id }) => id)
const placed = (ids: readonly number[]) => ids.map((id) => ({ id, turn: 0 as const }))

describe('a scan', () => {
  it('is split, its pages keep their texts, and undoing makes it whole', async () => {
    const { client, long, single, inbox, undo, verify } = await withScans({ isRead: true })
    const before = await inbox()
    const [one = 0, two = 0, three = 0, four = 0] = idsOf(long)
    expect(await client.scans.beginnings({ itemIds: [long.id] })).toEqual([three])
    const { itemIds } = await client.scans.arrange({
      parts: [
        { itemId: long.id, isAside: false, pages: placed([one]) },
        { itemId: null, isAside: false, pages: placed([four, three]) },
        { itemId: null, isAside: true, pages: placed([two]) },
      ],
    })
    const [kept, made, last] = await inbox()
    expect(last?.id, 'a part stands behind the one it was parted from').toBe(single.id)
    expect((await client.items.ids({ state: 'inbox' })).ids).toEqual([kept?.id, made?.id, last?.id])
    expect(itemIds).toEqual([long.id, made?.id])
    expect([kept, made]).toMatchObject([
      { id: long.id, pageCount: 1, title: '党员大会会议记录' },
      {
        pageCount: 2,
        sourceName: 'long.pdf',
        pages: [
          { id: four, page: 1 },
          { id: three, page: 2 },
        ],
      },
    ])
    expect(await client.bin.list({ on: '2026-01-01' })).toMatchObject([{ images: 1, deletedReason: '整理时取出' }])
    expect((await client.search.pages({ query: '走访老党员', limit: 5 })).hits).toMatchObject([
      { itemId: made?.id, page: 2 },
    ])
    expect(await verify()).toMatchObject({ ok: true })
    expect(await undo()).toMatchObject({ what: '整理页面' })
    expect(await inbox()).toEqual(before)
    expect(await client.bin.list({ on: '2026-01-01' })).toEqual([])
    expect(await verify()).toMatchObject({ ok: true })
  })

  it('is merged with another, whose number nothing gets again, and comes back', async () => {
    const { client, engine, branch, root, long, single, inbox, undo, verify } = await withScans()
    const before = await inbox()
    await client.scans.arrange({ parts: toParts(joinAll(toDraft([single, long]))) })
    expect(await inbox()).toMatchObject([{ id: single.id, pageCount: 5 }])
    await expect(client.items.get({ id: long.id })).rejects.toMatchObject({ kind: 'not-found' })
    expect(await verify()).toMatchObject({ ok: true })
    await undo()
    expect(await inbox()).toEqual(before)
    await client.scans.arrange({ parts: toParts(joinAll(toDraft([long, single]))) })
    await writeFile(join(root, 'next.png'), await goodPng({ seed: 7 }))
    await resultOf(
      engine,
      'import',
      await client.intake.start({ paths: [join(root, 'next.png')], branchId: branch.id }),
    )
    expect((await inbox()).map(({ id }) => id)).toEqual([long.id, single.id + 1])
    expect(await verify()).toMatchObject({ ok: true })
  })

  it('is not arranged by what no longer holds', async () => {
    const { client, long, single, inbox } = await withScans()
    const before = await inbox()
    const [one = 0] = idsOf(long)
    const conflict = { kind: 'conflict', message: expect.stringContaining('没有改动任何页面') }
    const arrange = (pages: readonly number[], itemId: number | null) =>
      client.scans.arrange({ parts: [{ itemId, isAside: false, pages: placed(pages) }] })
    await expect(arrange([one], long.id)).rejects.toMatchObject(conflict)
    await expect(arrange([...idsOf(long), 999], long.id)).rejects.toMatchObject(conflict)
    await expect(arrange(idsOf(long), single.id)).rejects.toMatchObject(conflict)
    await client.bin.put({ ids: [single.id], reason: '扫错了', by: '经办人甲' })
    await expect(arrange([...idsOf(long), ...idsOf(single)], long.id)).rejects.toMatchObject(conflict)
    await client.bin.restore({ id: single.id })
    expect(await inbox()).toEqual(before)
  })

  it('that was split cannot be put together once a part is filed', async () => {
    const { client, long, branch } = await withScans()
    const [one = 0, ...rest] = idsOf(long)
    await client.scans.arrange({
      parts: [
        { itemId: long.id, isAside: false, pages: placed([one]) },
        { itemId: null, isAside: false, pages: placed(rest) },
      ],
    })
    const line = (await client.scheme.get({})).slots[0]?.lines[0]
    const step = await client.history.lastStep({})
    await client.items.file({
      id: long.id,
      placement: { branchId: branch.id, lineId: line?.id ?? 0, year: 2025, retention: 'Y' },
      fields: {
        documentNumber: '',
        issuer: '',
        title: '首页',
        date: '2025-03-21',
        secrecy: '',
        pageCount: 1,
        note: '',
      },
    })
    await expect(client.history.undo({ id: step?.id ?? 0 })).rejects.toMatchObject({ kind: 'conflict' })
    expect((await client.history.list({ ...all, before: null, limit: 9 })).entries[0]).toMatchObject({ what: '归档' })
  })
})

describe('a page', () => {
  it('stays turned, also of a filed item, and the turn is taken back', async () => {
    const { client, long, undo, verify } = await withScans()
    const [one = 0] = idsOf(long)
    await client.scans.turn({ itemId: long.id, turns: [{ pageId: one, turn: 3 }] })
    expect((await client.items.get({ id: long.id })).pages[0]).toMatchObject({ id: one, turn: 3 })
    expect(await verify()).toMatchObject({ ok: true })
    await undo()
    expect((await client.items.get({ id: long.id })).pages[0]).toMatchObject({ id: one, turn: 0 })
  })

  it('that was moved from outside is found', async () => {
    const { client, engine, folder, long } = await withScans()
    await client.scans.turn({ itemId: long.id, turns: [{ pageId: idsOf(long)[0] ?? 0, turn: 1 }] })
    await engine.close()
    const db = new Database(join(folder, 'catalogue.db'))
    db.exec('UPDATE pages SET turn = 2 WHERE turn = 1')
    db.close()
    const again = startEngine()
    await again.client.catalogue.open({ folder })
    const found = await resultOf(again, 'verify', await again.client.verify.start({ path: folder }))
    expect(found.problems).toMatchObject([{ message: expect.stringContaining('页面次序与操作记录不符') }])
  })
})

it('an original that holds another item stays out of the bundle, where its pages go alone', async () => {
  const { client, engine, long, branch, root } = await withScans()
  const [one = 0, ...rest] = idsOf(long)
  await client.scans.arrange({
    parts: [
      { itemId: long.id, isAside: false, pages: [{ id: one, turn: 1 }] },
      { itemId: null, isAside: false, pages: placed(rest) },
    ],
  })
  const line = (await client.scheme.get({})).slots[0]?.lines[0]
  await client.items.file({
    id: long.id,
    placement: { branchId: branch.id, lineId: line?.id ?? 0, year: 2025, retention: 'Y' },
    fields: { documentNumber: '', issuer: '', title: '首页', date: '2025-03-21', secrecy: '', pageCount: 1, note: '' },
  })
  const out = join(root, 'bundle')
  const made = await resultOf(
    engine,
    'export',
    await client.bundles.make({ out, on: '2026-01-01', withOriginals: true }),
  )
  expect(made.warnings.join()).toContain('还有不在本包的页')
  expect(await resultOf(engine, 'verify', await client.verify.start({ path: out }))).toMatchObject({ ok: true })
})
