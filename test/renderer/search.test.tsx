import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodPdf } from '../support/files.ts'
import { showWindow } from '../support/window.tsx'

/** What their pages say. */
const papers = {
  '20250321党员大会.pdf': ['党员大会会议记录', '会议决定清淤'],
  '20250410支委会.pdf': ['支委会会议记录'],
  '20250510党课.pdf': ['党课讲稿'],
}

/** Three papers of one or two pages with text, the first of them filed. */
async function openWithTexts() {
  const folder = await temporaryFolder()
  const started = await startWithCatalogue(folder)
  const { engine, client, branch } = started
  for (const [name, pages] of Object.entries(papers)) writeFileSync(join(folder, name), await goodPdf(pages))
  const paths = Object.keys(papers).map((name) => join(folder, name))
  await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
  for (const { id } of await client.items.list({ state: 'inbox' })) {
    const { sourceName, pages } = await client.items.get({ id })
    const texts = Object.entries(papers).find(([name]) => name === sourceName)?.[1] ?? []
    for (const [at, text] of texts.entries()) {
      await client.pages.correct({ pageId: pages[at]?.id ?? 0, text, by: '经办人甲' })
    }
  }
  const [item] = await client.items.list({ state: 'inbox' })
  const line = (await client.scheme.get({})).slots[0]?.lines[0]
  if (!item || !line) throw new Error('nothing to file')
  await client.items.file({
    id: item.id,
    placement: { branchId: branch.id, lineId: line.id, year: 2025, retention: 'Y' },
    fields: {
      documentNumber: '',
      issuer: '试验支部',
      title: '第一季度党员大会',
      date: '2025-03-21',
      secrecy: '',
      pageCount: 2,
      note: '',
    },
  })
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '检索' }))
  return { ...started, user, box: await screen.findByLabelText<HTMLInputElement>('检索全部页面的文字') }
}

const results = () => screen.findByRole('list', { name: '检索结果' })
const chosen = async () => within(await results()).getByRole('button', { current: true }).textContent

test('hits stand under their items, arrows walk through them, Enter opens and the way back leads here', async () => {
  const { user, box } = await openWithTexts()
  await user.type(box, '会议')
  const list = await results()
  expect(within(list).getAllByRole('button')).toHaveLength(3)
  await expect.poll(() => screen.getByRole('status').textContent).toContain('共 3 页')
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}')
  await expect.poll(chosen).toContain('第 1 页')
  await user.keyboard('{ArrowDown}')
  await expect.poll(chosen).toContain('清淤')
  await user.keyboard('{Enter}')
  expect(await screen.findByText('WS·2025-Y-DZB-0001')).toBeTruthy()
})

test('F3 goes from hit to hit through all items found, and back again', async () => {
  const { user, box } = await openWithTexts()
  await user.type(box, '会议')
  await results()
  const where = async () => `${await chosen()} ${screen.getByLabelText<HTMLInputElement>('页码').value}`
  const went: string[] = [await where()]
  for (const key of ['{F3}', '{F3}', '{Shift>}{F3}{/Shift}', '{Shift>}{F3}{/Shift}']) {
    const before = await where()
    // Where the hits of the item are not there yet, the key does nothing.
    await vi.waitFor(async () => {
      await user.keyboard(key)
      await vi.waitFor(async () => expect(await where()).not.toBe(before), 500)
    }, 10_000)
    went.push(await where())
  }
  expect(new Set(went).size).toBe(3)
  expect(went.slice(3)).toEqual([went[1], went[0]])
})

test('a filter narrows the hits, is shown, and is taken back', async () => {
  const { user, box } = await openWithTexts()
  await user.type(box, '会议')
  await results()
  const panel = await screen.findByRole('complementary', { name: '筛选' })
  await user.click(within(panel).getByRole('button', { name: /^2025\s*2$/ }))
  await expect.poll(async () => within(await results()).getAllByRole('button').length).toBe(2)
  expect(screen.getByText('2025年度')).toBeTruthy()
  await user.clear(box)
  await user.type(box, '支委会')
  expect(await screen.findByText('没有找到“支委会”')).toBeTruthy()
  await user.click(screen.getAllByRole('button', { name: '清除筛选' })[0] ?? panel)
  expect(within(await results()).getAllByRole('button')).toHaveLength(1)
  await user.type(box, '{Escape}')
  expect(box.value).toBe('')
})

test('a search is kept under a name and asked again with one click', async () => {
  const { client, user, box } = await openWithTexts()
  await user.type(box, '会议 -党员')
  await results()
  await user.click(screen.getByText('最新'))
  await user.click(screen.getByRole('button', { name: /常用检索/ }))
  const name = await screen.findByLabelText('名称')
  await user.clear(name)
  await user.type(name, '支委会的会议')
  await user.click(screen.getByRole('button', { name: '保存当前检索' }))
  await screen.findByText('已保存为“支委会的会议”')
  expect(await client.savedSearches.list({})).toMatchObject([{ query: '会议 -党员', order: 'newest' }])
  await user.clear(box)
  await user.click(await screen.findByRole('button', { name: '支委会的会议' }))
  expect(box.value).toBe('会议 -党员')
})

test('anything is opened by its name, its pinyin or a command', async () => {
  const { user } = await openWithTexts()
  const find = async (text: string) => {
    await user.keyboard('{Control>}k{/Control}')
    const field = await screen.findByLabelText('快速打开')
    await user.clear(field)
    await user.type(field, text)
  }
  await find('dyjddydh')
  await user.click(await screen.findByRole('button', { name: /第一季度党员大会.*档案/ }))
  expect(await screen.findByText('WS·2025-Y-DZB-0001')).toBeTruthy()
  await find('hedui')
  await screen.findByRole('button', { name: /核对.*功能/ })
  await user.keyboard('{Enter}')
  expect(await screen.findByText('逐项列表')).toBeTruthy()
})
