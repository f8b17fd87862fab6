import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg } from '../support/files.ts'
import { showWindow } from '../support/window.tsx'

const today = '2025-07-02'
const blank = { groupId: null, topic: '', lecturer: '', due: null, present: null, excused: null, absent: null }

/** A branch with a committee, and some scans in its inbox. */
async function openWith(...names: readonly string[]) {
  const folder = await temporaryFolder()
  const { engine, client, branch } = await startWithCatalogue(folder)
  await client.branches.change({ id: branch.id, committee: 'present' })
  const paths = names.map((name) => join(folder, name))
  for (const [seed, path] of paths.entries()) writeFileSync(path, await goodJpeg({ seed: seed + 1 }))
  if (paths.length > 0) await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
  const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
  const line = lines.find(({ activity }) => activity === 'committee-meeting')
  if (!line) throw new Error('no line of committee meetings')
  const ask = async (rule: string, period: string) => {
    const { branches } = await client.checks.run({ branchId: branch.id, year: 2025, on: today })
    return branches[0]?.findings.find((finding) => finding.rule === rule && finding.period === period)
  }
  return { engine, client, branch, line, ask }
}

async function openCell(user: ReturnType<typeof showWindow>, label: string) {
  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByLabelText(label))
}

test('a paper is filed for a gap: the form knows the line, and the way leads back to the closed gap', async () => {
  const { engine, line, ask } = await openWith('扫描0007.jpg')
  const user = showWindow(engine, today)
  await openCell(user, '支委会，2025年1月：逾期，共 1 项')
  await user.click(await screen.findByText('归档材料'))

  expect(await screen.findByText('正在补齐：支委会 · 试验支部 · 2025年1月')).toBeTruthy()
  expect(await screen.findAllByText(`${line.code} ${line.title}`)).not.toEqual([])
  expect(screen.getByLabelText<HTMLInputElement>('归档年度').value).toBe('2025')
  const date = screen.getByLabelText<HTMLInputElement>('日期')
  expect(date.value).toBe('')
  await user.type(date, '20250212{Enter}')
  expect(await screen.findByText('日期不在2025年1月之内，不算作要补的材料。')).toBeTruthy()
  await user.clear(date)
  await user.type(date, '20250109{Enter}')
  await user.type(screen.getByLabelText('题名'), '一月支委会会议记录{Control>}{Enter}{/Control}')

  expect(await screen.findByText('应有1次，已归档1次：2025-01-09。')).toBeTruthy()
  expect(await ask('K02', '2025-01')).toMatchObject({ status: '完整' })
})

test('an activity is registered in place: its kind is there, and its period is said', async () => {
  const { engine, client, branch } = await openWith()
  const user = showWindow(engine, today)
  await openCell(user, '支委会，2025年1月：逾期，共 1 项')
  await user.click(await screen.findByText('登记活动'))

  expect(await screen.findByText('为补齐2025年1月的缺项')).toBeTruthy()
  await user.type(screen.getByLabelText('活动日期'), '20250109{Enter}')
  await user.click(screen.getByText('保存'))
  await screen.findByText('已登记活动')
  const wanted = { date: '2025-01-09', kinds: ['committee-meeting'], groupId: null }
  expect(await client.activities.list({ branchId: branch.id, year: 2025 })).toMatchObject([wanted])
  expect(await screen.findByText('有1次支委会没有归档材料，请补充。')).toBeTruthy()
})

test('what an activity lacks is put to it, from the archive at once and from the inbox by way of its filing', async () => {
  const { engine, client, branch, line, ask } = await openWith('签到表.jpg', '会议记录.jpg')
  const known = { ...blank, branchId: branch.id, date: '2025-01-09', kinds: ['committee-meeting' as const] }
  const { id } = await client.activities.add({ ...known, memberIds: [], evidence: [] })
  const [waiting, minutes] = await client.items.list({ state: 'inbox' })
  if (!waiting || !minutes) throw new Error('too few papers')
  const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
  const plain = lines.find(({ activity }) => activity === null)
  const placement = { branchId: branch.id, lineId: plain?.id ?? 0, year: 2025, retention: 'Y' }
  const rest = { documentNumber: '', issuer: '', secrecy: '' as const, pageCount: 1, note: '' }
  await client.items.file({ id: minutes.id, placement, fields: { ...rest, title: '一月记录', date: '2025-01-10' } })
  const user = showWindow(engine, today)

  await openCell(user, '支委会，2025年1月：需补充，共 1 项')
  await user.click(await screen.findByText('补材料'))
  await user.type(await screen.findByLabelText('材料所在的件'), '一月')
  await user.click(await screen.findByText('一月记录', { selector: '.offered div' }))
  await user.click(screen.getByText('附到这次活动'))
  await screen.findByText('已补上记录')
  expect(await ask('K02', '2025-01')).toMatchObject({ status: '完整', itemIds: [minutes.id] })

  await user.click(await screen.findByLabelText('会议材料，2025年1月：需补充，共 1 项'))
  await user.click(await screen.findByText('补材料'))
  await user.type(await screen.findByLabelText('材料所在的件'), '签到')
  await user.click(await screen.findByText(waiting.title, { selector: '.offered div' }))
  await user.click(await screen.findByText('去归档'))
  expect(await screen.findByText(/归档后附到这次活动，作为“议程”/)).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('日期').value).toBe('2025-01-09')
  await user.type(screen.getByLabelText('清册条目'), line.code)
  await user.click(
    await screen.findByText(`${line.code} ${line.title}`, { selector: '.ant-select-item-option-content' }),
  )
  await user.type(screen.getByLabelText('题名'), '{Control>}{Enter}{/Control}')
  await screen.findByText(/^已归档：/)
  expect((await client.activities.list({ branchId: branch.id, year: 2025 })).map((each) => each.id)).toEqual([id])
  expect(await ask('K17', '2025-01')).toMatchObject({ message: expect.not.stringContaining('议程') })
}, 60_000)

test('an explanation names its paper, and leads to it', async () => {
  const { engine, client, branch, line } = await openWith('情况说明.jpg')
  const [paper] = await client.items.list({ state: 'inbox' })
  const placement = { branchId: branch.id, lineId: line.id, year: 2025, retention: 'Y' }
  const rest = { documentNumber: '', issuer: '', secrecy: '' as const, pageCount: 1, note: '' }
  const fields = { ...rest, title: '抢修情况说明', date: '2025-03-10' }
  await client.items.file({ id: paper?.id ?? 0, placement, fields })
  const user = showWindow(engine, today)
  await openCell(user, '支委会，2025年1月：逾期，共 1 项')
  await user.click(await screen.findByText('说明原因'))
  await user.type(await screen.findByLabelText('原因'), '一月停水抢修')
  await user.type(screen.getByLabelText('说明人'), '宋初晴')
  await user.click(screen.getByLabelText('凭据（可不选）'))
  await user.click(await screen.findByText('抢修情况说明', { selector: '.offered div' }))
  await user.click(screen.getByText('保存'))
  await user.click(await screen.findByRole('button', { name: /WS·2025-Y-DZB-0001/ }))
  expect(await screen.findByText('返回')).toBeTruthy()

  // It cannot be deleted while the explanation names it: the refusal leads there.
  await user.click(screen.getByText('删除'))
  await user.type(await screen.findByLabelText('删除原因'), '扫错了')
  await user.type(screen.getByLabelText('删除人'), '{Enter}')
  await user.click(await screen.findByText('去核对这一项'))
  expect(await screen.findByText('宋初晴说明：一月停水抢修')).toBeTruthy()
  expect(screen.queryByText('与已有内容冲突')).toBeNull()
})

test('several gaps are explained at once, and the rest stay', async () => {
  const { engine, ask } = await openWith()
  const user = showWindow(engine, today)
  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByText('逐项列表'))
  for (const month of [1, 2, 3]) {
    await user.click(await screen.findByLabelText(`选择：支委会，试验支部，2025年${month}月`))
  }
  await user.click(screen.getByLabelText('选择：支委会，试验支部，2025年3月'))
  const bar = within((await screen.findByText('已选 2 项')).closest('div') ?? document.body)
  await user.click(bar.getByText('说明原因'))
  await user.type(await screen.findByLabelText('原因'), '停水抢修')
  await user.type(screen.getByLabelText('说明人'), '宋初晴')
  await user.click(screen.getByText('保存'))
  await screen.findByText('已为 2 项记录说明')
  const said = { by: '宋初晴', reason: '停水抢修' }
  const found = await Promise.all(['2025-01', '2025-02', '2025-03'].map((month) => ask('K02', month)))
  expect(found.map((each) => each?.waiver)).toMatchObject([said, said, null])
  await waitFor(() => expect(screen.queryByLabelText('选择：支委会，试验支部，2025年1月')).toBeNull())
})
