import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { borrowEngine, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

test('the guide asks who the clerk is where nobody has said, and goes on once it is said', async () => {
  const root = await temporaryFolder()
  const engine = borrowEngine()
  const folder = join(root, '支部台账')
  const user = showWindow(engine, '2025-07-02', { chooseNewCatalogue: async () => ({ path: folder }) })
  await user.type(await screen.findByLabelText('支部名称'), '二支部')
  await user.click(screen.getByRole('button', { name: '选择文件夹' }))
  await screen.findByText(folder)
  await user.click(screen.getByRole('button', { name: '新建目录库' }))
  const guide = within(await screen.findByRole('region', { name: '开始使用' }))
  await guide.findByText('由谁经办？')
  await guide.findByText(/第 1 步，共 5 步/)
  const name = await screen.findByLabelText('经办人姓名')
  expect(screen.queryByText('外观')).toBeNull()
  await user.type(name, '宋初晴')
  await user.click(guide.getByRole('button', { name: '下一步' }))
  await guide.findByText('哪些材料该归在哪里？')
  await guide.findByText(/第 2 步，共 5 步/)
  expect((await engine.client.accounts.seat({})).clerk).toBe('宋初晴')

  await user.click(guide.getByRole('button', { name: '上一步' }))
  expect((await screen.findByLabelText<HTMLInputElement>('经办人姓名')).value).toBe('宋初晴')
  // Cleared and passed over, what was said stays.
  await user.clear(screen.getByLabelText('经办人姓名'))
  await user.click(guide.getByRole('button', { name: '下一步' }))
  await guide.findByText('哪些材料该归在哪里？')
  expect((await engine.client.accounts.seat({})).clerk).toBe('宋初晴')
  await user.click(guide.getByRole('button', { name: '不用引导了' }))

  await user.click(screen.getByRole('button', { name: '二支部' }))
  await user.click(await screen.findByText('开始使用向导'))
  await screen.findByText(/^第 1 步，共 4 步/)
})

test('the guide stays with the catalogue it was begun in, and closed catalogues are found again', async () => {
  const root = await temporaryFolder()
  const engine = borrowEngine()
  const [old, fresh] = [join(root, '一支部台账'), join(root, '二支部台账')]
  await engine.client.catalogue.create({ folder: old, branch: '一支部' })
  await engine.client.catalogue.close({})
  const known = [
    { folder: old, branch: '一支部', isThere: true },
    { folder: join(root, '旧台账'), branch: '旧支部', isThere: false },
  ]
  const user = showWindow(engine, '2025-07-02', {
    chooseNewCatalogue: async () => ({ path: fresh }),
    recent: async () => ({ catalogues: [...known] }),
    forgetRecent: async ({ folder }) => {
      known.splice(
        known.findIndex((each) => each.folder === folder),
        1,
      )
      return {}
    },
  })
  await user.type(await screen.findByLabelText('支部名称'), '二支部')
  await user.click(screen.getByRole('button', { name: '选择文件夹' }))
  await screen.findByText(fresh)
  await user.click(screen.getByRole('button', { name: '新建目录库' }))
  await screen.findByRole('region', { name: '开始使用' })

  await user.click(screen.getByRole('button', { name: '二支部' }))
  await user.click(await screen.findByText('关闭目录库'))
  const list = within(await screen.findByRole('list', { name: '最近打开的目录库' }))
  await list.findByText(/^不在原处了/)
  await user.click(list.getByRole('button', { name: '从列表中去掉' }))
  await waitFor(() => expect(list.queryByText('旧支部')).toBeNull())
  await user.click(list.getByRole('button', { name: /打\s?开/ }))
  await screen.findByText(/^收件箱是空的/)
  expect(screen.queryByRole('region', { name: '开始使用' })).toBeNull()
})
