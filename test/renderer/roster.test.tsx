import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { writeCsvRoster } from '../support/roster.ts'
import { showWindow } from '../support/window.tsx'

test('a roster is shown before it is applied, and a person is found and corrected after', async () => {
  const root = await temporaryFolder()
  const { engine, client, branch } = await startWithCatalogue(root)
  const stages = [{ stage: '预备党员' as const, from: '2024-06-30' }]
  const known = { branchId: branch.id, groupId: null, number: '', name: '许安澜', sex: '男' as const, bornOn: null }
  await client.members.save({ ...known, stages, posts: [], note: '' })
  const file = join(root, 'roster.csv')
  await writeCsvRoster(
    file,
    { 姓名: '宋初晴', 类别: '正式党员', 出生日期: '1990-07-02', 党小组: '第一党小组', 职务: '书记' },
    { 姓名: '许安澜', 类别: '正式党员', 转正日期: '2025-06-30' },
    { 姓名: '陶知遥', 类别: '正式党员', 入党日期: '2025-02-30' },
  )
  const user = showWindow(engine, '2025-07-01', { chooseRoster: async () => ({ path: file }) })

  await user.click(await screen.findByRole('menuitem', { name: '名册' }))
  expect((await screen.findByRole('region', { name: '各类别人数' })).textContent).toBe('预备党员 1')
  await user.click(screen.getByText('导入名册'))
  expect(await screen.findByText('新增 1 人，更改 1 人，无变化 0 人，不导入 1 行。')).toBeTruthy()
  expect(screen.getByText('将新建党小组：第一党小组')).toBeTruthy()
  expect(screen.getByText(/入党日期“2025-02-30”不是真实存在的日期/)).toBeTruthy()
  await user.click(screen.getByText('更改 1'))
  expect(screen.getByText('转正日期').closest('tr')?.textContent).toBe('3许安澜转正日期（空）2025-06-30')
  expect((await client.roster.list({ branchId: branch.id })).members).toHaveLength(1)

  await user.click(screen.getByText('导入这 2 人'))
  expect(await screen.findByText('名册已导入：新增 1 人，更改 1 人，不导入 1 行')).toBeTruthy()
  const row = (await screen.findByText('宋初晴')).closest('tr')
  expect(row?.textContent).toBe('宋初晴34正式党员不详第一党小组书记')
  expect(screen.getByRole('region', { name: '各类别人数' }).textContent).toBe('正式党员 2')

  await user.type(screen.getByLabelText('按姓名或编号查找'), '许')
  expect(screen.queryByText('宋初晴')).toBeNull()
  await user.click(screen.getByText('许安澜'))
  const drawer = await screen.findByRole('dialog')
  await user.type(within(drawer).getByLabelText('备注'), '组织关系在本支部')
  await user.click(within(drawer).getByText('保存'))
  expect(await screen.findByText('名册已保存')).toBeTruthy()
  const { members } = await client.roster.list({ branchId: branch.id })
  expect(members.find(({ name }) => name === '许安澜')).toMatchObject({
    note: '组织关系在本支部',
    stages: [...stages, { stage: '正式党员', from: '2025-06-30' }],
  })
})
