import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg } from '../support/files.ts'
import { fields, furnished } from './calls/world.ts'
import { hasTool, run } from './pdf/tools.ts'

const by = '经办人甲'

/** A catalogue with one page that was recognised as 青石河供水所支部 / 巡查会议记录 / …. */
async function readPage() {
  const root = await temporaryFolder()
  await writeFile(join(root, 'a.jpg'), await goodJpeg())
  const started = await startWithCatalogue(root)
  const { engine, client, branch } = started
  await resultOf(engine, 'import', await client.intake.start({ paths: [join(root, 'a.jpg')], branchId: branch.id }))
  const [item] = await client.items.list({ state: 'inbox' })
  const pageId = (await client.items.get({ id: item?.id ?? 0 })).pages[0]?.id ?? 0
  const read = async () => resultOf(engine, 'read', await client.reading.start({}))
  const total = async (query: string) => (await client.search.tally({ query })).total
  return { ...started, pageId, read, total, itemId: item?.id ?? 0 }
}

it('a corrected text is what counts: shown, found, in snippets', async () => {
  const { client, pageId, read, total } = await readPage()
  await read()
  const before = await client.pages.text({ pageId })
  const after = await client.pages.correct({ pageId, text: '清石河供水所支部\r\n巡查会议记录', by })
  expect(after).toMatchObject({ text: '清石河供水所支部\n巡查会议记录', read: before.text, correction: { by } })
  expect(after.lines).toEqual(before.lines)
  expect(await Promise.all([total('清石河'), total('青石河')])).toEqual([1, 0])
  const { hits } = await client.search.pages({ query: '清石河' })
  expect(hits[0]?.snippet.text).toContain('清石河')
})

it('reading after a correction keeps both, and the correction still wins', async () => {
  const { client, pageId, read, total } = await readPage()
  await client.pages.correct({ pageId, text: '手写的一页', by })
  expect(await client.pages.text({ pageId })).toMatchObject({ source: 'waiting', text: '手写的一页', read: '' })
  await read()
  const text = await client.pages.text({ pageId })
  expect(text).toMatchObject({ source: 'recognised', text: '手写的一页', read: expect.stringContaining('青石河') })
  expect(await Promise.all([total('手写'), total('青石河')])).toEqual([1, 0])
})

it('taken back, what was read counts again', async () => {
  const { client, pageId, read, total } = await readPage()
  await read()
  await client.pages.correct({ pageId, text: '清石河', by })
  const text = await client.pages.takeBack({ pageId, by })
  expect(text).toMatchObject({ text: text.read, correction: null })
  expect(await Promise.all([total('清石河'), total('青石河')])).toEqual([0, 1])
})

it('a page that was never read has text only as long as it is corrected', async () => {
  const { client, pageId, itemId, total } = await readPage()
  await client.pages.correct({ pageId, text: '手写的一页', by })
  expect(await client.items.get({ id: itemId })).toMatchObject({ read: 1 })
  await client.pages.takeBack({ pageId, by })
  expect(await client.items.get({ id: itemId })).toMatchObject({ read: 0 })
  expect(await total('手写')).toBe(0)
})

it('every correction is in the log with the text before and after, and passes verification', async () => {
  const { engine, client, folder, pageId, read } = await readPage()
  await read()
  await client.pages.correct({ pageId, text: '一', by })
  await client.pages.correct({ pageId, text: '二', by: '经办人乙' })
  const verified = await resultOf(engine, 'verify', await client.verify.start({ path: folder }))
  expect(verified).toMatchObject({ ok: true })
  await client.pages.takeBack({ pageId, by })
  expect(await resultOf(engine, 'verify', await client.verify.start({ path: folder }))).toMatchObject({ ok: true })
  await client.catalogue.close({})
  const db = new Database(join(folder, 'catalogue.db'), { readonly: true })
  const details = db.prepare<[], { detail: string }>("SELECT detail FROM log WHERE subject GLOB 'page:*'").all()
  db.close()
  expect(details.map(({ detail }) => JSON.parse(detail))).toMatchObject([
    { before: { text: expect.stringContaining('青石河'), by: null }, after: { text: '一', by } },
    { before: { text: '一', by }, after: { text: '二', by: '经办人乙' } },
    { before: { text: '二' }, after: null, by },
  ])
})

it('an inbox item is guessed from the corrected text', async () => {
  const { client, pageId, itemId, read } = await readPage()
  await read()
  const issuer = async () => (await client.items.get({ id: itemId })).guess?.issuer?.value
  expect(await issuer()).toBe('青石河供水所支部')
  await client.pages.correct({ pageId, text: '清石河供水所支部\n巡查会议记录', by })
  expect(await issuer()).toBe('清石河供水所支部')
  await read()
  expect(await issuer()).toBe('清石河供水所支部')
  await client.pages.correct({ pageId, text: '巡查会议记录\n参加人员：试验支部全体党员', by })
  expect(await issuer()).toBe('试验支部')
  await client.pages.takeBack({ pageId, by })
  expect(await issuer()).toBe('青石河供水所支部')
})

it.skipIf(!hasTool('pdftotext'))('a bundle carries the corrected text over the image', async () => {
  const { engine, client, root, loose, placement } = await furnished()
  await resultOf(engine, 'read', await client.reading.start({}))
  const filed = await client.items.file({ id: loose.id, placement, fields: { ...fields, pageCount: 1 } })
  const pageId = filed.pages[0]?.id ?? 0
  const { text } = await client.pages.text({ pageId })
  await client.pages.correct({ pageId, text: text.replace('青石河', '清石河'), by })
  const { pdf } = await resultOf(
    engine,
    'export',
    await client.bundles.make({ out: join(root, 'out'), on: '2025-12-31' }),
  )
  const printed = run('pdftotext', pdf, '-').replaceAll(/\s/g, '')
  // The two pages of the other item were read alike, and stay as they were read.
  expect(printed.match(/.石河供水所支部/g)).toEqual(['青石河供水所支部', '青石河供水所支部', '清石河供水所支部'])
})
