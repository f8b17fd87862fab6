import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { originalPath } from '../../src/core/catalogue/original.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg, goodPdf } from '../support/files.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'
import { hasTool, run } from './pdf/tools.ts'

const on = '2026-01-15'

/** A catalogue with four filed items: two lines and two years, one paper marked 秘密. */
async function filled() {
  const root = await temporaryFolder()
  await writeFile(join(root, 'a.jpg'), await goodJpeg())
  for (const name of ['b', 'd']) await writeFile(join(root, `${name}.pdf`), await goodPdf([`会议记录 ${name}`]))
  await writeFile(join(root, 'c.pdf'), await goodPdf(['会议记录\n张三 110101199003071233\n李四 13912345678']))
  await writeCsvRegister(join(root, 'register.csv'), [
    registerRow({ 题名: '一季度党员大会会议记录', 文件: 'a.jpg' }),
    registerRow({ 题名: '支委会会议记录', 清册条目: 'B1-01', 文件: 'b.pdf', 日期: '2025-04-10' }),
    registerRow({ 题名: '上年度党员大会会议记录', 日期: '2024-03-20', 文件: 'c.pdf' }),
    registerRow({ 题名: '涉密记录', 日期: '2025-06-20', 密级: '秘密', 文件: 'd.pdf' }),
  ])
  const { engine, client, branch, folder } = await startWithCatalogue(root)
  const ask = { paths: [root], branchId: branch.id, registerFile: join(root, 'register.csv') }
  expect(await resultOf(engine, 'import', await client.intake.start(ask))).toMatchObject({ filed: 4, failed: [] })
  const items = await client.items.list({ state: 'filed' })
  const find = (title: string) => {
    const found = items.find((item) => item.title === title)
    if (!found) throw new Error(`no item is called ${title}`)
    return found
  }
  const make = async (out: string, asked: object) =>
    resultOf(engine, 'export', await client.bundles.make({ out: join(root, out), on, ...asked }))
  return { root, folder, client, engine, branch, find, make }
}

test.each([
  [{}, 3, 1, '试验支部迎检包'],
  [{ years: [2025] }, 2, 1, '试验支部2025年度迎检包'],
  [{ years: [2024] }, 1, 0, '试验支部2024年度迎检包'],
  [{ codes: ['B1-01'] }, 1, 0, /^试验支部（B1-01 .+）迎检包$/],
  [{ codes: ['H4'], years: [2025] }, 1, 1, /^试验支部2025年度（H4 .+）迎检包$/],
])('a bundle of %j', async (asked, items, leftOut, title) => {
  const { client } = await filled()
  const contents = await client.bundles.preview({ on, ...asked })
  expect(contents).toMatchObject({ items, title: expect.stringMatching(title) })
  expect(contents.leftOut).toHaveLength(leftOut)
})

test('a paper kept back stays behind with its reason, and goes along again when released', async () => {
  const { client, find, make } = await filled()
  const { id, code } = find('支委会会议记录')
  await client.items.withhold({ id, reason: '正在核实' })
  const kept = await client.bundles.preview({ on, years: [2025] })
  expect(kept.leftOut).toContainEqual({ code, title: '支委会会议记录', reason: '不随包：正在核实' })
  expect(await make('kept', { years: [2025] })).toMatchObject({ items: 1 })
  await client.items.withhold({ id, reason: '' })
  expect(await make('released', { years: [2025] })).toMatchObject({ items: 2 })
})

test('originals lie beside the PDF as they were filed, and are part of what is verified', async () => {
  const { client, engine, make, root } = await filled()
  const made = await make('with', { withOriginals: true, years: [2025] })
  expect(made.warnings).toEqual([])
  const names = (await readdir(join(root, 'with/data/原件'))).sort()
  expect(names).toEqual([
    expect.stringMatching(/^WS·2025-Y-DZB-\d{4} 一季度党员大会会议记录\.jpg$/),
    expect.stringMatching(/^WS·2025-Y-DZB-\d{4} 支委会会议记录\.pdf$/),
  ])
  const path = join(root, 'with/data/原件', names[0] ?? '')
  expect(await readFile(path)).toEqual(await readFile(join(root, 'a.jpg')))
  const verify = async () => resultOf(engine, 'verify', await client.verify.start({ path: join(root, 'with') }))
  expect(await verify()).toMatchObject({ ok: true })
  await writeFile(path, 'other')
  expect(await verify()).toMatchObject({ ok: false, problems: [{ kind: 'altered' }, { kind: 'invalid' }] })
})

test('an original altered on the disk since is not put in, and is named', async () => {
  const { client, folder, make, find, root } = await filled()
  const item = await client.items.get({ id: find('一季度党员大会会议记录').id })
  const sha256 = createHash('sha256')
    .update(await readFile(join(root, 'a.jpg')))
    .digest('hex')
  await writeFile(join(folder, originalPath({ sha256, mediaType: 'image/jpeg' })), await goodJpeg({ seed: 2 }))
  const made = await make('with', { withOriginals: true, years: [2025] })
  expect(made.warnings).toContainEqual(expect.stringMatching(new RegExp(`${item.code}.*原件已被改动，没有放入本包`)))
  expect(await readdir(join(root, 'with/data/原件'))).toHaveLength(1)
})

test('numbers are covered once every page was read, a person’s corrections of it too', async () => {
  const { client, engine, make, find } = await filled()
  const asked = { years: [2024], coverNumbers: true }
  await expect(make('unread', asked)).rejects.toThrow(/还有 1 页没有识别文字/)
  expect(await client.bundles.preview({ on, years: [2024] })).toMatchObject({ unread: 1 })
  await resultOf(engine, 'read', await client.reading.start({}))
  const made = await make('covered', asked)
  expect(made).toMatchObject({ warnings: [], covered: [{ page: 1, identity: 1, phone: 1, withheld: '' }] })
  if (hasTool('pdftotext')) {
    const text = run('pdftotext', made.pdf, '-').replaceAll(/\s/g, '')
    expect(text).toContain('张三')
    expect(text).not.toMatch(/110101199003071233|13912345678/)
  }
  const [page] = (await client.items.get({ id: find('上年度党员大会会议记录').id })).pages
  const text = '会议记录\n张三 110101199003071233\n李四 13912345678\n补记：010-62345678'
  await client.pages.correct({ pageId: page?.id ?? 0, text, by: '宋初晴' })
  const again = await make('corrected', asked)
  expect(again.covered).toMatchObject([{ page: 1, withheld: expect.stringContaining('位置不明') }])
  expect(again.warnings).toHaveLength(1)
  if (hasTool('pdftotext')) {
    expect(run('pdftotext', again.pdf, '-').replaceAll(/\s/g, '')).not.toMatch(/110101199003071233|1391234|6234567/)
  }
})

test('a later bundle, and the archive as it is, are compared with an earlier bundle', async () => {
  const { client, find, make } = await filled()
  const { id, lineId, ...fields } = find('支委会会议记录')
  if (lineId === null || fields.date === null) throw new Error('not filed')
  await client.items.withhold({ id, reason: '正在核实' })
  await make('first', {})
  await client.items.withhold({ id, reason: '' })
  const kept = find('上年度党员大会会议记录')
  await client.items.withhold({ id: kept.id, reason: '借出' })
  const now = await client.bundles.compare({ id: 1, withId: null })
  expect(now).toMatchObject({ added: [{ title: '支委会会议记录' }], removed: [{ title: kept.title }], changed: [] })
  await make('second', {})
  expect(await client.bundles.compare({ id: 1, withId: 2 })).toEqual(now)
  await client.items.change({ id, lineId, fields: { ...fields, date: fields.date, note: '复印件' } })
  expect(await client.bundles.compare({ id: 2, withId: null })).toMatchObject({
    added: [],
    removed: [],
    changed: [{ title: '支委会会议记录' }],
  })
})

test('the checklist of a bundle is about the branches it was asked for, and a branch that is not there is refused', async () => {
  const { client, branch, make, root } = await filled()
  await client.branches.add({ name: '第二支部' })
  const third = await client.branches.add({ name: '第三支部' })
  await make('two', { branchIds: [third.id, branch.id], years: [2025] })
  const sheets = await readXlsxFile(join(root, 'two/data/核对清单.xlsx'))
  const [, ...named] = sheets.flatMap(({ data }) => data.map(([name]) => name))
  expect([...new Set(named)]).toEqual([branch.name, third.name])
  await expect(client.bundles.preview({ on, branchIds: [branch.id, 99], years: [2025] })).rejects.toMatchObject({
    kind: 'not-found',
  })
})
