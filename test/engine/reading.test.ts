import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { waitForJob } from '../../src/core/client.ts'
import { openEngine, resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg, goodPdf } from '../support/files.ts'

const minutes = [
  '中共试验支部\n第一季度党员大会会议记录\n时间：2025年3月21日　地点：会议室\n议题：通过年度计划 NEAR "引号" * 100%',
  '第二页继续记录：与会党员一致同意，会后由支部书记负责落实。',
]

async function imported() {
  const folder = await temporaryFolder()
  return importInto(folder, await startWithCatalogue(folder))
}

async function importInto(folder: string, started: Awaited<ReturnType<typeof startWithCatalogue>>) {
  await writeFile(join(folder, 'scan1.pdf'), await goodPdf(minutes))
  await writeFile(join(folder, 'scan2.jpg'), await goodJpeg())
  const { engine, client, branch } = started
  const paths = ['scan1.pdf', 'scan2.jpg'].map((name) => join(folder, name))
  await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
  const read = await resultOf(engine, 'read', await client.reading.start({}))
  return { ...started, read }
}

describe('reading', () => {
  it('takes real text from a PDF and recognises what has none', async () => {
    const { client, read } = await imported()
    expect(read).toMatchObject({ pages: 3, hadText: 2, recognised: 1, failed: 0 })
    expect((await client.catalogue.get({}))?.counts).toMatchObject({ unread: 0, failed: 0 })
  })

  it('starts by itself after an import that asks for it, as a job that can be cancelled', async () => {
    const folder = await temporaryFolder()
    for (const name of ['a.jpg', 'b.jpg'])
      await writeFile(join(folder, name), await goodJpeg({ seed: name.length + name.charCodeAt(0) }))
    const { engine, client, branch } = await startWithCatalogue(folder)
    const take = async (name: string) => {
      const { jobId } = await client.intake.start({ paths: [join(folder, name)], branchId: branch.id, thenRead: true })
      await resultOf(engine, 'import', { jobId })
      return (await client.jobs.list({})).filter(({ kind }) => kind === 'read')
    }
    const [first] = await take('a.jpg')
    expect(await resultOf(engine, 'read', { jobId: first?.id ?? 0 })).toMatchObject({ pages: 1, recognised: 1 })
    // What is in the catalogue already leaves nothing to read.
    expect(await take('a.jpg')).toHaveLength(1)
    const [second] = await take('b.jpg')
    await client.jobs.cancel({ id: second?.id ?? 0 })
    await waitForJob(engine, second?.id ?? 0)
    expect(['cancelled', 'done']).toContain((await client.jobs.get({ id: second?.id ?? 0 })).state)
  })

  it('passes over what is destroyed meanwhile, and reads the rest', async () => {
    const folder = await temporaryFolder()
    const names = Array.from({ length: 8 }, (_, index) => `${index + 1}.jpg`)
    for (const [seed, name] of names.entries()) await writeFile(join(folder, name), await goodJpeg({ seed: seed + 1 }))
    const { engine, client, branch } = await startWithCatalogue(folder)
    const paths = names.map((name) => join(folder, name))
    await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
    const ids = (await client.items.list({ state: 'inbox' })).map(({ id }) => id)
    const job = await client.reading.start({})
    const gone = ids.slice(2)
    for (const id of gone) await client.bin.put({ ids: [id], reason: '扫错了', by: '甲' })
    await client.bin.destroy({ ids: gone, on: '2026-01-01', approver: '乙', by: '甲', reason: '扫错了' })
    expect(await resultOf(engine, 'read', job)).toMatchObject({ failed: 0 })
    expect((await client.catalogue.get({}))?.counts).toMatchObject({ pages: 2, unread: 0, failed: 0 })
  })

  it('lists a page whose reader died over it, with the reason, and reads the rest', async () => {
    const folder = await temporaryFolder()
    const black = { create: { width: 420, height: 595, channels: 3, background: 'black' } } as const
    await writeFile(join(folder, 'a.jpg'), await sharp(black).jpeg().toBuffer())
    await writeFile(join(folder, 'b.jpg'), await goodJpeg())
    const deadly = openEngine({ LEDGER_RECOGNISER: new URL('../support/deadly-recogniser.ts', import.meta.url).href })
    onTestFinished(() => deadly.close())
    const { engine, client, branch } = await startWithCatalogue(folder, deadly)
    const paths = ['a.jpg', 'b.jpg'].map((name) => join(folder, name))
    await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
    const read = await resultOf(engine, 'read', await client.reading.start({}))
    expect(read).toMatchObject({ pages: 2, recognised: 1, failed: 1 })
    const items = await client.items.list({ state: 'inbox' })
    const whole = await Promise.all(items.map(({ id }) => client.items.get({ id })))
    const [page] = whole.find(({ sourceName }) => sourceName === 'a.jpg')?.pages ?? []
    expect(page).toMatchObject({ source: 'failed', failure: expect.stringContaining('意外停止') })
  })

  it('leaves nothing to read a second time', async () => {
    const { engine, client } = await imported()
    expect(await resultOf(engine, 'read', await client.reading.start({ again: true }))).toMatchObject({ pages: 0 })
  })

  it('reads every page in the end, however often it was cancelled', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a.jpg'), await goodJpeg())
    const { engine, client, branch } = await startWithCatalogue(folder)
    await resultOf(engine, 'import', await client.intake.start({ paths: [join(folder, 'a.jpg')], branchId: branch.id }))
    for (let round = 0; round < 3; round++) {
      const { jobId } = await client.reading.start({})
      await client.jobs.cancel({ id: jobId })
      await waitForJob(engine, jobId)
    }
    expect(await resultOf(engine, 'read', await client.reading.start({}))).toMatchObject({ recognised: 1, failed: 0 })
  })

  it('guesses anew from what it read, with the words it came from', async () => {
    const { client } = await imported()
    const [item] = await client.items.list({ state: 'inbox' })
    if (!item) throw new Error('nothing in the inbox')
    const { guess } = await client.items.get({ id: item.id })
    expect(guess).toMatchObject({
      date: { value: '2025-03-21', from: [{ place: 'text', words: '2025年3月21日' }] },
      title: { value: '第一季度党员大会会议记录' },
      lineId: { from: [{ place: 'text', words: expect.stringContaining('党员大会') }] },
    })
  })
})

describe('searching', () => {
  /** One catalogue for the queries, which change nothing. */
  let world: Awaited<ReturnType<typeof imported>>
  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ledger-'))
    world = await importInto(folder, await startWithCatalogue(folder, openEngine()))
    return async () => {
      await world.engine.close()
      await rm(folder, { recursive: true })
    }
  })

  it.each<[string, number]>([
    ['党员大会', 1],
    ['党员', 2],
    ['季', 1],
    ['。', 1],
    ['党员 一致', 1],
    ['党员 没有', 0],
    ['"党员 大会"', 1],
    ['NEAR', 1],
    ['near "引号"', 1],
    ['*', 1],
    ['100%', 1],
    ['巡查', 1],
    ['', 0],
    ['   ', 0],
    ['"', 1],
    ['党'.repeat(10_000), 0],
  ])('finds %j on %i pages', async (query, total) => {
    const { client } = world
    const found = await client.search.pages({ query })
    expect(await client.search.tally({ query })).toMatchObject({ total, unindexed: 0 })
    expect(found.hits).toHaveLength(total)
    for (const { snippet } of found.hits) {
      expect(snippet.marks.length).toBeGreaterThan(0)
      for (const [from, to] of snippet.marks) expect(snippet.text.slice(from, to)).not.toBe('')
    }
  })

  it('keeps to one branch when asked', async () => {
    const { client, branch } = world
    const other = await client.branches.add({ name: `乙支部${Math.random()}` })
    expect((await client.search.tally({ query: '党员', filter: { branches: [branch.id] } })).total).toBe(2)
    expect((await client.search.tally({ query: '党员', filter: { branches: [other.id] } })).total).toBe(0)
  })

  it('gives the newest page first when asked', async () => {
    const { client } = world
    const { hits } = await client.search.pages({ query: '党员', order: 'newest' })
    expect(hits.map((hit) => hit.page)).toEqual([1, 2])
  })
})
