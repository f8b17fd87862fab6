import { screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

async function open() {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  const held = { branchId: branch.id, groupId: null, topic: '', evidence: [] }
  await client.activities.add({
    ...held,
    date: '2025-03-21',
    kinds: ['member-meeting', 'theme-day'],
    due: 16,
    present: 15,
  })
  await client.activities.add({ ...held, date: '2025-05-09', kinds: ['lecture'] })
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '统计' }))
  return user
}

/** Takes what the browser would put on the clipboard. */
function catchCopies(): Map<string, string> {
  const taken = new Map<string, string>()
  document.execCommand = () => {
    const event = new Event('copy')
    Object.assign(event, { clipboardData: { setData: (kind: string, text: string) => taken.set(kind, text) } })
    return !document.dispatchEvent(event) || taken.size > 0
  }
  onTestFinished(() => void Reflect.deleteProperty(document, 'execCommand'))
  return taken
}

test('the year’s figures stand in tables, each a way to what it counts, the unknown told apart from none', async () => {
  const user = await open()
  const attendance = within(await screen.findByRole('region', { name: '出席情况' }))
  const lecture = within(attendance.getByRole('row', { name: /^党课/ }))
  expect(lecture.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual([
    '1',
    '0',
    '1',
    '不详',
    '不详',
    '不详',
  ])
  const kinds = within(screen.getByRole('region', { name: '各类活动次数' }))
  expect(kinds.getByText(/有 1 次活动同时属于几类/)).toBeTruthy()
  expect(
    within(kinds.getByRole('row', { name: /^合计/ }))
      .getAllByRole('cell')
      .at(-1)?.textContent,
  ).toBe('2')
  expect(
    within(kinds.getByRole('row', { name: /^党课/ }))
      .getAllByRole('cell')
      .at(7)?.textContent,
  ).toBe('—')

  await user.click(lecture.getByRole('button', { name: '党课，未登记出席的次数：1' }))
  const may = within(await screen.findByRole('region', { name: '5月' }))
  expect(may.getByText('党课')).toBeTruthy()
  expect(screen.queryByRole('region', { name: '3月' })).toBeNull()
})

test('a table is copied for word processors and for spreadsheets', async () => {
  const taken = catchCopies()
  const user = await open()
  const attendance = within(await screen.findByRole('region', { name: '出席情况' }))
  await user.click(attendance.getByLabelText('复制表格：出席情况'))
  await screen.findByText(/^表格已复制/)
  expect(taken.get('text/plain')).toContain('党员大会\t1\t1\t0\t16\t15\t93.8%')
  expect(taken.get('text/html')).toContain('<table')

  const kinds = within(screen.getByRole('region', { name: '各类活动次数' }))
  await user.click(kinds.getByLabelText('复制表格：各类活动次数'))
  await waitFor(() => expect(taken.get('text/plain')).toMatch(/\r\n有 1 次活动同时属于几类[^\t]*$/))
  expect(taken.get('text/html')).toMatch(/<\/table><p>有 1 次活动同时属于几类/)
})

test('a quarter in which nothing is on record says so, and what to do', async () => {
  const { engine } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '统计' }))
  await screen.findByText('这段时间没有登记活动')
  await screen.findByText(/把“核对”的截至日期依次设为各月末和今天/)
})

test('several branches are counted together, and told apart, each with a way to its own', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  const others = [await client.branches.add({ name: '乙支部' }), await client.branches.add({ name: '丙支部' })]
  for (const { id } of [branch, ...others]) {
    const held = { branchId: id, groupId: null, topic: '', evidence: [], kinds: ['lecture' as const] }
    await client.activities.add({ ...held, date: '2025-03-21' })
  }
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '统计' }))
  expect(await screen.findByRole('heading', { name: '试验支部 2025年' })).toBeTruthy()
  await user.click(screen.getByLabelText('支部'))
  await user.click(await screen.findByText('丙支部', { selector: '.ant-select-item-option-content' }))

  expect(await screen.findByRole('heading', { name: '试验支部、丙支部 2025年' })).toBeTruthy()
  const region = within(await screen.findByRole('region', { name: '各支部' }))
  expect(region.queryByText('乙支部')).toBeNull()
  const kinds = within(screen.getByRole('region', { name: '各类活动次数' }))
  const total = within(kinds.getByRole('row', { name: /^合计/ }))
    .getAllByRole('cell')
    .at(-1)
  expect(total?.textContent).toBe('2')
  // Activities are listed by branch: of two together there is no list to go to.
  expect(within(kinds.getByRole('row', { name: /^党课/ })).queryByRole('button')).toBeNull()
  await user.click(region.getByText('丙支部'))
  expect(await screen.findByRole('heading', { name: '丙支部 2025年' })).toBeTruthy()
})
