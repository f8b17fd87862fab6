import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { openEngine, resultOf, startEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodPdf, scannedPdf } from '../support/files.ts'

/** A sheet of strokes at 100 dpi, with nothing at its edges. */
async function sheet(seed: number): Promise<Buffer> {
  const bars = Array.from({ length: 120 }, (_, at) => {
    const [x, y] = [100 + ((at * 53 + seed * 17) % 600), 120 + Math.floor(at / 8) * 60]
    return `<rect x="${x}" y="${y}" width="6" height="26"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="827" height="1169">${bars.join('')}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: 'white' }).withMetadata({ density: 100 }).png().toBuffer()
}

const blank = () =>
  sharp({ create: { width: 827, height: 1_169, channels: 3, background: 'white' } })
    .withMetadata({ density: 200 })
    .png()
    .toBuffer()

/** Files that were imported and read: their pages by file name, and how to look again. */
async function read(files: Readonly<Record<string, Buffer>>) {
  const folder = await temporaryFolder()
  const { engine, client, branch } = await startWithCatalogue(folder)
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  const paths = Object.keys(files).map((name) => join(folder, name))
  await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
  await resultOf(engine, 'read', await client.reading.start({}))
  const list = async () => {
    const items = await client.items.list({ state: 'inbox' })
    const whole = await Promise.all(items.map(({ id }) => client.items.get({ id })))
    return new Map(whole.map((item) => [item.sourceName, item.pages]))
  }
  return { client, pages: await list(), list }
}

it('tells what to look at in a page: too coarse, blank, the same picture again in another file', async () => {
  const one = await sheet(1)
  const { pages } = await read({
    'a.png': one,
    'b.png': await sharp(one).withMetadata({ density: 300 }).png({ compressionLevel: 2 }).toBuffer(),
    'c.png': await blank(),
    'd.png': await sharp(await blank())
      .png({ compressionLevel: 1 })
      .toBuffer(),
    'e.pdf': await scannedPdf([
      await sharp(await sheet(2))
        .jpeg()
        .toBuffer(),
    ]),
  })
  const look = (name: string) => pages.get(name)?.map(({ flags, sameAs }) => ({ flags, sameAs }))
  expect(look('a.png')).toEqual([{ flags: ['coarse'], sameAs: null }])
  expect(look('b.png')).toEqual([{ flags: ['repeated'], sameAs: { by: 'picture', title: 'a', page: 1 } }])
  // Two blank pages are the same picture, and that says nothing.
  for (const name of ['c.png', 'd.png'])
    expect(look(name)?.[0]).toMatchObject({ flags: expect.arrayContaining(['blank']), sameAs: null })
  expect(look('e.pdf')?.[0]?.flags).toContain('coarse')
})

const words =
  '会议听取了支部工作情况，讨论了水表更换和夜间听漏的分工，决定每周二晚上由两个小组轮流值守。\n会后由支部书记负责落实，下次会议检查。'
const other = '本月主题党日到水源地巡查，清理岸边垃圾十二袋，补栽护坡草皮，记录巡查发现的三处渗漏点并上报。'

it('tells a page that says nearly the same as an earlier one, of its own item or of another', async () => {
  const misread = words.replace('轮流值守', '轮流值宁')
  const { pages } = await read({
    'a.pdf': await goodPdf([words, other, words]),
    'b.pdf': await goodPdf([
      other.replace('渗漏点', '破损处').replace('草皮', '灌木'),
      '另一页说的是另一件事。',
      misread,
    ]),
  })
  const look = (name: string) => pages.get(name)?.map(({ flags, sameAs }) => [flags, sameAs])
  expect(look('a.pdf')).toEqual([
    [[], null],
    [[], null],
    [['repeated'], { by: 'text', title: null, page: 1 }],
  ])
  expect(look('b.pdf')).toEqual([
    [[], null],
    [[], null],
    [['repeated'], { by: 'text', title: 'a', page: 1 }],
  ])
})

it('finds a page’s twin among hundreds of one form, and says nothing of it once it is deleted', async () => {
  const form = '党员大会签到表，会议名称，会议时间，会议地点，\n应到人数，实到人数，缺席人员及原因，记录人签字。'
  const field = (at: number, row: number) => ((at * 7919 + row * 104_729 + at * row * 31) % 46_656).toString(36)
  const filled = (at: number) => [form, ...Array.from({ length: 24 }, (_, row) => field(at, row))].join('\n')
  const { client, pages, list } = await read({
    'forms.pdf': await goodPdf(Array.from({ length: 60 }, (_, at) => filled(at))),
    'twin.pdf': await goodPdf([filled(3)]),
  })
  expect(pages.get('twin.pdf')?.[0]?.sameAs).toEqual({ by: 'text', title: 'forms', page: 4 })
  expect(pages.get('forms.pdf')?.filter(({ flags }) => flags.length > 0)).toEqual([])
  const [forms] = await client.items.list({ state: 'inbox' })
  await client.bin.put({ ids: [forms?.id ?? 0], reason: '重复扫描', by: '甲' })
  expect((await list()).get('twin.pdf')?.[0]?.sameAs).toBe(null)
})

it('tells of pages that were read before looks were kept, and leaves their text alone', async () => {
  const folder = await temporaryFolder()
  const started = await startWithCatalogue(folder, openEngine())
  await writeFile(join(folder, 'a.png'), await sheet(1))
  const paths = [join(folder, 'a.png')]
  await resultOf(started.engine, 'import', await started.client.intake.start({ paths, branchId: started.branch.id }))
  await resultOf(started.engine, 'read', await started.client.reading.start({}))
  await started.engine.close()
  const db = new Database(join(started.folder, 'catalogue.db'))
  db.exec('DELETE FROM page_looks')
  db.close()

  const engine = startEngine()
  const { client } = engine
  await client.catalogue.open({ folder: started.folder })
  const flags = async () => {
    const [item] = await client.items.list({ state: 'inbox' })
    return (await client.items.get({ id: item?.id ?? 0 })).pages.map((page) => page.flags)
  }
  expect(await flags()).toEqual([[]])
  const read = await resultOf(engine, 'read', await client.reading.start({}))
  expect(read).toMatchObject({ pages: 0, recognised: 0 })
  expect(await flags()).toEqual([['coarse']])
})
