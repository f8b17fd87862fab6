import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import { openEngine, resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg, goodPdf } from '../support/files.ts'
import { addPapers, openWithPapers } from '../support/papers.ts'
import { writeText } from '../support/text-samples.ts'
import { showWindow } from '../support/window.tsx'

test('the form opens on the guess, says where it comes from, and files what it says', async () => {
  const { engine, client } = await openWithPapers('20250321党员大会会议记录.jpg')
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))

  const title = await screen.findByLabelText<HTMLInputElement>('题名')
  expect(title.value).toBe('党员大会会议记录')
  expect(screen.getByLabelText<HTMLInputElement>('日期').value).toBe('2025-03-21')
  expect(screen.getByLabelText<HTMLInputElement>('归档年度').value).toBe('2025')
  expect(screen.getByText('建议，依据文件名“20250321”')).toBeTruthy()

  await user.clear(title)
  await user.type(title, '第一季度党员大会会议记录{Control>}{Enter}{/Control}')
  await screen.findByText(/^已归档：第一季度党员大会会议记录（.+）$/)
  const [filed] = await client.items.list({ state: 'filed' })
  expect(filed).toMatchObject({ title: '第一季度党员大会会议记录', date: '2025-03-21', year: 2025, retention: 'Y' })
  await screen.findByText('收件箱是空的')
})

test('what is still being read is said to be, not to be unknown', async () => {
  const go = join(await temporaryFolder(), 'go')
  const held = new URL('../support/held-recogniser.ts', import.meta.url).href
  const engine = openEngine({ LEDGER_RECOGNISER: held, LEDGER_TEST_GO: go })
  onTestFinished(() => engine.close())
  const { client } = await addPapers(engine, ['扫描0007.jpg'])
  await client.reading.start({})
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  const list = within(await screen.findByRole('grid', { name: '收件箱' }))
  expect(await list.findByText('正在识别…')).toBeTruthy()
  expect(list.queryByText(/日期未填|未认出类别/)).toBeNull()
  writeFileSync(go, '')
  expect(await list.findByText('未认出类别')).toBeTruthy()
  expect(list.queryByText('正在识别…')).toBeNull()
})

test('a paper about which nothing is known is not filed until its fields are given', async () => {
  const { engine, client } = await openWithPapers('扫描0007.jpg')
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))

  await user.click(await screen.findByRole('button', { name: '归档' }))
  expect(await screen.findByText('请选择清册条目')).toBeTruthy()
  expect(screen.getByText('请填写日期')).toBeTruthy()
  expect(await client.items.list({ state: 'filed' })).toEqual([])
})

test('filing goes on to the next paper', async () => {
  const { engine } = await openWithPapers('20250321党员大会会议记录.jpg', '20250620党员大会会议记录.jpg')
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))

  await user.type(await screen.findByLabelText('题名'), '{Control>}{Enter}{/Control}')
  await screen.findByText(/^已归档：/)
  await expect.poll(() => screen.getByLabelText<HTMLInputElement>('日期').value).toBe('2025-06-20')
  const waiting = within(screen.getByRole('grid', { name: '收件箱' })).getAllByRole('button')
  expect(waiting).toHaveLength(1)
})

test('a second key or click meant for the paper before does not file the next one unseen', async () => {
  const { engine, client } = await openWithPapers('20250321党员大会会议记录.jpg', '20250620党员大会会议记录.jpg')
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  const date = () => screen.getByLabelText<HTMLInputElement>('日期')
  const submit = () => document.querySelector<HTMLButtonElement>('.filing-foot button[type="submit"]')
  await screen.findByLabelText('题名')
  fireEvent.keyDown(date(), { key: 'Enter', ctrlKey: true })
  await waitFor(() => {
    expect(date().value).toBe('2025-06-20')
    expect(submit()?.disabled).toBe(true)
    fireEvent.keyDown(date(), { key: 'Enter', ctrlKey: true })
  })
  await expect.poll(() => submit()?.disabled, { timeout: 8000 }).toBe(false)
  expect(await client.items.list({ state: 'filed' })).toHaveLength(1)
  await user.type(date(), '{Control>}{Enter}{/Control}')
  await expect.poll(async () => (await client.items.list({ state: 'filed' })).length, { timeout: 8000 }).toBe(2)
  // Both are still to be completed.
  await screen.findByText(/^还有 2 次活动没有填出席人数/)
})

test('another year brings its own version of the scheme, and the line goes over to it', async () => {
  const { engine, client } = await openWithPapers('20250321党员大会会议记录.jpg')
  const next = await client.scheme.startVersion({ fromYear: 2026 })
  const user = showWindow(engine, '2026-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))

  const year = await screen.findByLabelText<HTMLInputElement>('归档年度')
  await user.clear(year)
  await user.type(year, '2026')
  const submit = screen.getByText('归档', { selector: 'button *' }).closest('button')
  await expect.poll(() => submit?.disabled).toBe(false)
  const [guessed] = await client.items.list({ state: 'inbox' })
  const { guess } = await client.items.get({ id: guessed?.id ?? 0 })
  const before = await client.scheme.get({ year: 2025 })
  const linesOf = (scheme: typeof next) => scheme.slots.flatMap((slot) => slot.lines)
  const code = linesOf(before).find((line) => line.id === guess?.lineId?.value)?.code
  await user.type(screen.getByLabelText('题名'), '{Control>}{Enter}{/Control}')
  await user.click(await screen.findByRole('button', { name: '归到 2026 年' }))
  await screen.findByText(/^已归档：/, undefined, { timeout: 10_000 })
  const [filed] = await client.items.list({ state: 'filed' })
  expect(filed).toMatchObject({ year: 2026, lineId: linesOf(next).find((line) => line.code === code)?.id })
})

test('Enter takes over guess after guess, and a guess looks like one until then', async () => {
  const { engine, client } = await openWithPapers('20250321党员大会会议记录.jpg')
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  const isGuess = (label: string) => screen.getByLabelText(label).closest('.guessed') !== null
  const line = await screen.findByLabelText('清册条目')
  await expect.poll(() => document.activeElement).toBe(line)
  expect(['清册条目', '题名', '日期', '责任者'].map(isGuess)).toEqual([true, true, true, false])

  await user.keyboard('{Enter}')
  expect(isGuess('清册条目')).toBe(false)
  expect(document.activeElement).toBe(screen.getByLabelText('题名'))
  await user.keyboard('{Enter}')
  expect(isGuess('题名')).toBe(false)
  expect(screen.getByText('依据文件名“党员大会会议记录”')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('日期'))
  expect(isGuess('日期')).toBe(true)
  await user.keyboard('{Enter}')
  expect(isGuess('日期')).toBe(false)
  expect(document.activeElement).toBe(screen.getByLabelText('页数'))
  expect(await client.items.list({ state: 'filed' })).toEqual([])

  await user.keyboard('{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}{Enter}')
  expect(document.activeElement?.textContent).toMatch(/归\s?档/)
  await user.keyboard('{Control>}{Enter}{/Control}')
  await screen.findByText(/^已归档：/)
})

test('a field that is typed in is no guess any more, and an empty list is not passed over', async () => {
  const { engine } = await openWithPapers('20250321党员大会会议记录.jpg', '扫描0007.jpg')
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  const title = await screen.findByLabelText<HTMLInputElement>('题名')
  await user.type(title, '甲{Backspace}')
  expect(title.value).toBe('党员大会会议记录')
  expect(title.closest('.guessed')).toBeNull()

  await user.click(await screen.findByRole('button', { name: /^扫描0007/ }))
  const line = await screen.findByLabelText('清册条目')
  await expect.poll(() => document.activeElement).toBe(line)
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByLabelText('清册条目'))
})

test('the words that a guess came from are marked on the page while its field has the cursor', async () => {
  const { engine, client } = await openWithPapers('扫描0007.jpg')
  await resultOf(engine, 'read', await client.reading.start({}))
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  await user.click(await screen.findByLabelText('责任者'))
  // The lines begin at a tenth and at two tenths of the page.
  const marks = () =>
    [...document.querySelectorAll<HTMLElement>('.sheet-mark.source')].map(({ style }) =>
      Math.floor(Number.parseFloat(style.top) / 10),
    )
  await expect.poll(marks).toEqual([1])
  await user.click(screen.getByLabelText('题名'))
  await expect.poll(marks).toEqual([2])
  await user.click(screen.getByLabelText('备注'))
  await expect.poll(marks).toEqual([])
})

test('what an import came to is said once the list beside it holds that', async () => {
  const folder = await temporaryFolder()
  const { engine, client } = await startWithCatalogue(folder)
  const paths = [1, 2, 3].map((seed) => join(folder, `${seed}.jpg`))
  for (const [at, path] of paths.entries()) writeFileSync(path, await goodJpeg({ seed: at + 1 }))
  const slowly: typeof client.items.page = async (query) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    return client.items.page(query)
  }
  const slow = { ...engine, client: { ...client, items: { ...client.items, page: slowly } } }
  const user = showWindow(slow, '2025-07-02', { chooseFiles: async () => ({ paths }) })
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  await user.click(await screen.findByText('添加文件'))
  await screen.findByText('导入完成')
  expect(screen.getByText(/收到 3 件，等您归档/)).toBeTruthy()
  expect(screen.getByText('待归档 3 件')).toBeTruthy()
})

test('a year far from the date is filed only once a person has said that it is meant', async () => {
  const { engine, client } = await openWithPapers('20250321党员大会会议记录.jpg')
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  const year = await screen.findByLabelText<HTMLInputElement>('归档年度')
  await user.clear(year)
  await user.type(year, '2023')
  await user.click(screen.getByRole('button', { name: '归档' }))
  await user.click(await screen.findByRole('button', { name: '返回修改' }))
  expect(await client.items.list({ state: 'filed' })).toEqual([])
  await user.click(screen.getByRole('button', { name: '归档' }))
  await user.click(await screen.findByRole('button', { name: '归到 2023 年' }))
  await screen.findByText(/^已归档：/)
  expect(await client.items.list({ state: 'filed' })).toMatchObject([{ date: '2025-03-21', year: 2023 }])
})

test('a title that is but the name of a file is told before it is filed', async () => {
  const { engine } = await openWithPapers('20250321党员大会会议记录.jpg')
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  const title = await screen.findByLabelText<HTMLInputElement>('题名')
  expect(screen.queryByText(/像是扫描文件的名字/)).toBeNull()
  await user.clear(title)
  await user.type(title, 'SCAN_0002')
  await screen.findByText(/像是扫描文件的名字/)
})

test('a paper that says what another says is marked in the list', async () => {
  const folder = await temporaryFolder()
  const { engine, client, branch } = await startWithCatalogue(folder)
  const text = writeText(1, 400)
  const papers = { 甲: text, 乙: `${text}三月五日`, 丙: writeText(2, 400) }
  const paths = Object.keys(papers).map((name) => join(folder, `${name}.pdf`))
  for (const [name, page] of Object.entries(papers)) writeFileSync(join(folder, `${name}.pdf`), await goodPdf([page]))
  await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
  await resultOf(engine, 'read', await client.reading.start({}))
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  expect(await screen.findAllByText(/^与别的件相似/)).toHaveLength(1)
})
