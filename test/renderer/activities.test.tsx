import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { activityRow, writeActivityFile } from '../support/activity-file.ts'
import { resultOf, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { goodJpeg } from '../support/files.ts'
import { registerRow, writeCsvRegister } from '../support/register.ts'
import { showWindow } from '../support/window.tsx'

test('a merged activity stands in its month with its kinds, counts and the mark', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  const counts = { due: 46, present: 44, excused: 2, absent: 0 }
  const held = { branchId: branch.id, groupId: null, topic: '学习党章', evidence: [] }
  await client.activities.add({ ...held, ...counts, date: '2025-03-21', kinds: ['member-meeting', 'theme-day'] })
  await client.activities.add({ ...held, date: '2025-05-09', kinds: ['lecture'], lecturer: '宋初晴' })
  const user = showWindow(engine, '2025-07-02')

  await user.click(await screen.findByRole('menuitem', { name: '活动' }))
  const march = within(await screen.findByRole('region', { name: '3月' }))
  for (const words of ['党员大会', '主题党日', '合并召开', '学习党章', '还没有材料'])
    expect(march.getByText(words)).toBeTruthy()
  expect(march.getByText('应到 46 · 实到 44 · 请假 2 · 缺席 0')).toBeTruthy()
  const may = within(screen.getByRole('region', { name: '5月' }))
  expect(may.queryByText('合并召开')).toBeNull()
  expect(may.getByText('主讲人：宋初晴')).toBeTruthy()

  await user.click(march.getByText('修改'))
  await user.clear(await screen.findByLabelText('请假'))
  await user.type(screen.getByLabelText('请假'), '1')
  expect((await screen.findByText(/不等于应到46/)).textContent).toContain('＝45')
  await user.type(screen.getByLabelText('缺席'), '{Backspace}1')
  await user.click(screen.getByText('保存'))
  await march.findByText('应到 46 · 实到 44 · 请假 1 · 缺席 1')
  const [saved] = await client.activities.list({ branchId: branch.id, year: 2025 })
  expect(saved).toMatchObject({ excused: 1, absent: 1, topic: '学习党章', kinds: ['member-meeting', 'theme-day'] })
})

test('a missing attendance is met again: on 首页, in the list and by itself, and leads to its counts', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  const held = { branchId: branch.id, groupId: null, topic: '', evidence: [] }
  await client.activities.add({ ...held, due: 46, present: 44, date: '2025-03-21', kinds: ['member-meeting'] })
  await client.activities.add({ ...held, date: '2025-05-09', kinds: ['lecture'] })
  await client.activities.add({ ...held, due: 9, date: '2025-06-10', kinds: ['theme-day'] })
  await client.activities.add({ ...held, date: '2025-07-30', kinds: ['lecture'] })
  await client.activities.add({ ...held, date: '2024-12-20', kinds: ['member-meeting'] })
  const user = showWindow(engine, '2025-07-02')

  await screen.findByRole('button', { name: '试验支部 · 2024年度 · 1 次活动' })
  await user.click(screen.getByRole('menuitem', { name: '活动' }))
  const may = within(await screen.findByRole('region', { name: '5月' }))
  expect(within(screen.getByRole('region', { name: '3月' })).queryByText('登记出席')).toBeNull()
  // Nobody has come yet.
  expect(within(screen.getByRole('region', { name: '7月' })).queryByText('登记出席')).toBeNull()
  await user.click(may.getByText('登记出席'))
  await user.type(await screen.findByLabelText('应到'), '5')
  await user.type(screen.getByLabelText('实到'), '5')
  await user.click(screen.getByText('保存'))
  await waitFor(() => expect(may.queryByText('登记出席')).toBeNull())

  await user.click(screen.getByRole('menuitem', { name: '首页' }))
  await user.click(await screen.findByRole('button', { name: '试验支部 · 2025年度 · 1 次活动' }))
  await screen.findByText(/^只列出没有登记出席人数的/)
  expect(screen.queryByRole('region', { name: '5月' })).toBeNull()
  expect(screen.queryByRole('region', { name: '7月' })).toBeNull()
  expect(screen.getByRole('region', { name: '6月' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '看全部' }))
  await screen.findByRole('region', { name: '5月' })
  expect(screen.getByRole('button', { name: '只看这些' })).toBeTruthy()
})

test('a file is shown before it is taken over, with what is refused and why', async () => {
  const folder = await temporaryFolder()
  const { engine, client, branch } = await startWithCatalogue(folder)
  const file = join(folder, 'activities.csv')
  await writeActivityFile(file, [activityRow(), activityRow({ 活动类别: '联欢会' })])
  const user = showWindow(engine, '2025-07-02', { chooseRegister: async () => ({ path: file }) })

  await user.click(await screen.findByRole('menuitem', { name: '活动' }))
  await screen.findByText('这一年还没有登记活动')
  await user.click(screen.getByText('从登记表导入'))
  await user.click(await screen.findByText('选择登记表'))
  expect(within(await screen.findByRole('region', { name: '不能导入 1 行' })).getByText(/联欢会/)).toBeTruthy()
  expect(await client.activities.list({ branchId: branch.id, year: 2025 })).toEqual([])
  await user.click(screen.getByText('导入'))
  await screen.findByText('新增 1 次，补充 0 次，没有变化 0 次')
  expect(within(await screen.findByRole('region', { name: '3月' })).getByText('党员大会')).toBeTruthy()
})

test('filing says what activity it made, and lets a person complete it beside its own paper', async () => {
  const folder = await temporaryFolder()
  const { engine, client, branch } = await startWithCatalogue(folder)
  const paths = ['20250321党员大会会议记录.jpg', '20250509党员大会会议记录.jpg'].map((name) => join(folder, name))
  for (const path of paths) writeFileSync(path, await goodJpeg())
  writeFileSync(paths[1] ?? '', await goodJpeg({ seed: 2 }))
  await resultOf(engine, 'import', await client.intake.start({ paths, branchId: branch.id }))
  const [waiting] = await client.items.list({ state: 'inbox' })
  const [page] = (await client.items.get({ id: waiting?.id ?? 0 })).pages
  const text = '党员大会会议记录\n出席：应到46人，实到44人，请假2人\n主讲：罗海棠'
  await client.pages.correct({ pageId: page?.id ?? 0, text, by: '宋初晴' })
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))

  await user.type(await screen.findByLabelText('题名'), '{Control>}{Enter}{/Control}')
  await screen.findByText('归档时已登记活动：2025-03-21 党员大会')
  await user.click(screen.getByText('补充出席情况和材料'))
  const form = within(await screen.findByRole('dialog', { name: '修改活动' }))
  const papers = within(form.getByRole('region', { name: '这次活动的材料' }))
  await papers.findByAltText('党员大会会议记录 第 1 页')
  await form.findByText(/材料上写着“应到46人”“实到44人”“请假2人”/)
  const lecturer = form.getByLabelText<HTMLInputElement>('主讲人')
  await form.findByText(/材料上写着“主讲：罗海棠”，按回车采用/)
  expect([lecturer.value, lecturer.placeholder]).toEqual(['', '罗海棠'])
  await user.type(lecturer, '{Enter}')
  const due = form.getByLabelText<HTMLInputElement>('应到')
  expect([due.value, due.placeholder]).toEqual(['', '46'])
  await user.type(due, '{Enter}')
  await user.keyboard('43{Enter}{Enter}')
  expect(document.activeElement).toBe(form.getByLabelText('缺席'))
  await user.type(form.getByLabelText('请假、缺席的人（可不填）'), '谭立冬请假')
  await user.click(form.getByText('保存'))
  await screen.findByText('已补充出席情况：2025-03-21 党员大会')
  expect(screen.queryByText('补充出席情况和材料')).toBeNull()
  const [completed] = await client.activities.list({ branchId: branch.id, year: 2025 })
  const counts = { due: 46, present: 43, excused: 2, absent: null }
  expect(completed).toMatchObject({
    ...counts,
    topic: '党员大会会议记录',
    lecturer: '罗海棠',
    absentees: '谭立冬请假',
    evidence: [{ role: '记录' }],
  })
})

test('a record filed on a line that registers nothing says so, and is registered from there', async () => {
  const folder = await temporaryFolder()
  const { engine, client, branch } = await startWithCatalogue(folder)
  const path = join(folder, '20250822廉政学习记录.jpg')
  writeFileSync(path, await goodJpeg())
  await resultOf(engine, 'import', await client.intake.start({ paths: [path], branchId: branch.id }))
  const user = showWindow(engine, '2025-09-02')
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))

  await user.type(await screen.findByLabelText('题名'), '{Control>}{Enter}{/Control}')
  await screen.findByText(/^“廉政学习记录”像是一次活动的记录/)
  expect(await client.activities.list({ branchId: branch.id, year: 2025 })).toEqual([])
  await user.click(screen.getByText('登记活动'))
  const form = within(await screen.findByRole('dialog', { name: '新建活动' }))
  // The papers come and go beside a form that stays.
  await form.findByRole('region', { name: '这次活动的材料' })
  const topic = form.getByLabelText('议题或主题')
  await user.click(form.getByRole('button', { name: '删去这份材料' }))
  await waitFor(() => expect(form.queryByRole('region', { name: '这次活动的材料' })).toBeNull())
  expect(form.getByLabelText('议题或主题')).toBe(topic)
  await user.click(form.getByText('保存'))
  await screen.findByText('已登记活动')
  const [registered] = await client.activities.list({ branchId: branch.id, year: 2025 })
  expect(registered).toMatchObject({
    date: '2025-08-22',
    kinds: ['integrity-study'],
    topic: '廉政学习记录',
    evidence: [],
  })
  expect(screen.queryByText(/像是一次活动的记录/)).toBeNull()
})

test('an import by register says once what it registered nothing of, and offers one after the other', async () => {
  const folder = await temporaryFolder()
  const { engine, client, branch } = await startWithCatalogue(folder)
  const register = join(folder, 'register.csv')
  const names = ['一月', '二月', '三月']
  for (const [seed, name] of names.entries()) writeFileSync(join(folder, `${name}.jpg`), await goodJpeg({ seed }))
  const line = { 清册条目: 'H6-01' }
  await writeCsvRegister(
    register,
    names.map((name) => registerRow({ ...line, 题名: `${name}廉政学习记录`, 文件: `${name}.jpg` })),
  )
  const user = showWindow(engine, '2025-09-02', {
    chooseRegister: async () => ({ path: register }),
    chooseFolder: async () => ({ path: folder }),
  })
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  await user.click(screen.getByRole('button', { name: '按登记表导入' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: '登记表' }))
  await user.click(dialog.getByRole('button', { name: '扫描件所在文件夹' }))
  await dialog.findByText(register)
  await user.click(dialog.getByRole('button', { name: '开始导入' }))

  await screen.findByText(/有 3 件像是活动的记录/, undefined, { timeout: 10_000 })
  await screen.findByText('先看这一件：2025-03-21 一月廉政学习记录')
  await user.click(screen.getByRole('button', { name: '跳过这一件' }))
  await user.click(screen.getByRole('button', { name: '登记活动' }))
  await user.click(await screen.findByText('保存'))
  await screen.findByText('先看这一件：2025-03-21 三月廉政学习记录')
  await screen.findByText(/有 1 件像是活动的记录/)
  expect(await client.activities.list({ branchId: branch.id, year: 2025 })).toMatchObject([
    { kinds: ['integrity-study'], topic: '二月廉政学习记录', evidence: [{ role: '记录' }] },
  ])
})
