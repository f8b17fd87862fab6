import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Status, statuses } from '../../src/core/checks/finding.ts'
import { furnished } from '../engine/calls/world.ts'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

test('each status stands as a word with its count, and what was not tested is said', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  const { branches } = await client.checks.run({ branchId: branch.id, year: 2025, on: '2025-07-02' })
  const findings = branches.flatMap((one) => one.findings)
  const count = (status: Status) => findings.filter((finding) => finding.status === status).length
  const user = showWindow(engine, '2025-07-02')

  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  const counts = await screen.findByRole('region', { name: '核对结果' })
  const shown = statuses.filter((status) => count(status) > 0).map((status) => `${status} ${count(status)}`)
  expect(counts.textContent).toBe(shown.join(''))
  expect(
    screen.getByText(`${count('未配置')} 项未配置，没有核对。缺次数的在“规则设置”里填，缺登记的点开看。`),
  ).toBeTruthy()

  // Pressing one shows those alone, pressing it again shows all.
  const cells = () => document.querySelectorAll('table button').length
  await waitFor(() => expect(cells()).toBeGreaterThan(0))
  const all = cells()
  await user.click(within(counts).getByText(/^未配置/))
  await waitFor(() => expect(cells()).toBeLessThan(all))
  expect(screen.getAllByText(/^未到期/)).toHaveLength(1)
  await user.click(within(counts).getByText(/^未配置/))
  await waitFor(() => expect(cells()).toBe(all))
})

test('a gap that is explained keeps its status', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  await client.branches.change({ id: branch.id, committee: 'present' })
  const user = showWindow(engine, '2025-07-02')

  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByText('逐项列表'))
  // By text: asking a hundred rows for their roles takes jsdom minutes.
  const [explain] = await screen.findAllByText('说明原因')
  if (!explain) throw new Error('no gap to explain')
  const row = explain.closest('tr')
  const status = row?.querySelector('td:nth-child(2)')?.textContent
  await user.click(explain)
  await user.type(await screen.findByLabelText('原因'), '一月停水抢修')
  await user.type(screen.getByLabelText('说明人'), '宋初晴')
  await user.click(screen.getByText('保存'))
  const told = await screen.findByText('宋初晴说明：一月停水抢修')
  expect(told.closest('tr')?.querySelector('td:nth-child(2)')?.textContent).toBe(`${status}已说明`)
  await user.click(screen.getByText('全年一览'))
  expect(await screen.findByLabelText(/项，已说明$/)).toBeTruthy()
})

test('the year stands at a glance, and a cell leads to its findings', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  await client.branches.change({ id: branch.id, committee: 'present' })
  const user = showWindow(engine, '2025-07-02')

  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByLabelText('支委会，2025年1月：逾期，共 1 项'))
  expect(await screen.findByText('支委会 · 2025年1月')).toBeTruthy()
  expect(screen.getByText('应有1次支委会，已归档0次，本期已于2025-01-31结束。')).toBeTruthy()
  expect(screen.getByText('说明原因')).toBeTruthy()
})

test('the list of several branches is turned page by page, from the first branch to the last', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  await client.branches.add({ name: '乙支部' })
  const { branches } = await client.checks.count({ year: 2025, on: '2025-07-02' })
  const total = branches.flatMap(({ counts }) => Object.values(counts)).reduce((sum, count) => sum + count, 0)
  const user = showWindow(engine, '2025-07-02')

  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByLabelText('支部'))
  await user.click(await screen.findByText('全部支部', { selector: '.ant-select-item-option-content' }))
  await user.click(await screen.findByText('逐项列表'))
  expect(await screen.findByText(`共 ${total} 项`)).toBeTruthy()
  expect(screen.getByText(branch.name, { selector: 'h2' })).toBeTruthy()
  expect(screen.queryByText('乙支部', { selector: 'h2' })).toBeNull()
  await user.click(screen.getByTitle(String(Math.ceil(total / 50))))
  expect(await screen.findByText('乙支部', { selector: 'h2' })).toBeTruthy()
  await waitFor(() => expect(screen.queryByText(branch.name, { selector: 'h2' })).toBeNull())
  expect(screen.getByText(`共 ${total} 项`)).toBeTruthy()

  // What is asked for otherwise begins at its first page.
  await user.click(screen.getByLabelText('只看问题'))
  await waitFor(() => expect(screen.queryByText(`共 ${total} 项`)).toBeNull())
  expect(await screen.findByText(branch.name, { selector: 'h2' })).toBeTruthy()
})

test('a rule is switched off with a reason, which stands in its finding', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, '2025-07-02')

  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByText('规则设置'))
  await user.click(await screen.findByLabelText('启用 党员大会'))
  await user.type(await screen.findByLabelText('停用理由'), '并入上级会议')
  const [, by] = screen.getAllByLabelText('姓名')
  if (!by) throw new Error('nowhere to put a name')
  await user.type(by, '宋初晴')
  await user.click(screen.getByText('保存'))
  await screen.findByText('规则设置已保存')
  const { branches } = await client.checks.run({ branchId: branch.id, year: 2025, on: '2025-07-02' })
  const found = branches.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'K01'))
  expect(found).toMatchObject([{ status: '不适用', message: expect.stringContaining('并入上级会议（宋初晴') }])
})

test('a rule without a number leads to it, at once or from its cell, and one save keeps all that was typed', async () => {
  const { engine, client } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByLabelText('支委讲党课，2025年：未配置，共 1 项'))
  const [, lead] = await screen.findAllByText('去规则设置')
  if (!lead) throw new Error('nothing leads there from the cell')
  await user.click(lead)
  await user.type(await screen.findByLabelText('次数（每名支委每年）'), '2')
  await user.type(screen.getByLabelText('次数（本支部每季度）', { selector: '#K05_parameters_count' }), '1')
  await user.click(screen.getByText('保存'))
  await screen.findByText('规则设置已保存')
  const { rules } = await client.rules.list({})
  const counts = rules.flatMap(({ rule, setting }) => (setting ? [[rule.id, setting.parameters]] : []))
  expect(counts).toEqual([
    ['K05', { count: 1 }],
    ['K06', { count: 2 }],
  ])
})

test('register lines stand below their books and boxes, open where something is lacking', async () => {
  const { engine, client } = await startWithCatalogue(await temporaryFolder())
  const scheme = await client.scheme.get({})
  const [slot, other] = scheme.slots
  const [line] = slot?.lines ?? []
  if (!slot || !other || !line) throw new Error('too few slots')
  const expects = { times: 1, every: 'quarter', per: 'branch', papers: [] } as const
  const plain = (each: typeof line) => ({ ...each, expects: null })
  await client.scheme.saveVersion({
    ...scheme,
    slots: [
      { ...slot, lines: [{ ...line, expects: { ...expects, papers: [] } }] },
      { ...other, lines: other.lines.map(plain) },
    ],
  })
  const user = showWindow(engine, '2025-07-02')

  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByLabelText(`${line.title}，2025年第1季度：需补充，共 1 项`))
  expect(await screen.findByText('应有1件，已归档0件，请补充或说明原因。')).toBeTruthy()
  const heading = screen.getByText(`${other.code} ${other.title}`).closest('button')
  if (!heading) throw new Error('no heading to open')
  expect(heading.getAttribute('aria-expanded')).toBe('false')
  await user.click(heading)
  expect(screen.getByLabelText(`${other.lines[0]?.title}，2025年：未到期，共 1 项`)).toBeTruthy()
})

test('which papers a kind of activity needs is ticked on screen', async () => {
  const { engine, client } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByText('规则设置'))
  await user.click(await screen.findByText('各类活动应有的材料（已设 4 类）'))
  await user.click(await screen.findByLabelText('主题党日应有签到'))
  for (const role of ['通知', '记录', '总结']) await user.click(screen.getByLabelText(`党小组会应有${role}`))
  await user.click(screen.getByText('保存'))
  await screen.findByText('规则设置已保存')
  const { rules } = await client.rules.list({})
  expect(rules.find(({ rule }) => rule.id === 'K17')?.rule.parameters).toEqual({
    papers: {
      'member-meeting': ['通知', '议程', '签到', '记录', '总结'],
      'committee-meeting': ['议程', '记录', '总结'],
      lecture: ['议程', '记录', '总结'],
      'theme-day': ['签到'],
    },
  })
})

test('how papers were filed is told apart from what there ought to be', async () => {
  const { engine, client } = await furnished()
  const { branches } = await client.checks.count({ year: 2025, on: '2025-07-02' })
  const of = (counts: (typeof branches)[number]['counts']) =>
    counts.完整 + counts.需补充 + counts.逾期 + counts.待人工确认
  const [count, met] = [branches.reduce((sum, { owed }) => sum + of(owed), 0), branches[0]?.owed.完整]
  expect(count).toBeLessThan(branches.reduce((sum, { counts }) => sum + of(counts), 0))
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await screen.findByText(new RegExp(`^其中到期应有的 ${count} 项，已有 ${met} 项；`))
})
