import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

test('saving the settings of a branch keeps the days of its groups, and terms are saved one by one', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  const group = { name: '第一党小组', foundedOn: '2020-05-01', closedOn: '2024-12-31' }
  await client.branches.change({ id: branch.id, grouping: 'present', groups: [group] })
  const user = showWindow(engine, '2025-07-02')

  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByText('支部设置'))
  const drawer = within(await screen.findByRole('dialog'))
  await user.click(drawer.getByText('添加一届'))
  await user.type(drawer.getByLabelText('开始日期'), '2023-03-01{Enter}')
  const [saveTerm] = drawer.getAllByText('保存')
  if (!saveTerm) throw new Error('no way to save a term')
  await user.click(saveTerm)
  expect(await screen.findByText('任期已保存')).toBeTruthy()
  expect((await client.roster.list({ branchId: branch.id })).terms).toMatchObject([{ from: '2023-03-01', to: null }])

  await user.type(drawer.getByLabelText('全宗号'), 'Z109')
  const save = drawer.getAllByText('保存').at(-1)
  if (!save) throw new Error('no way to save')
  await user.click(save)
  expect(await screen.findByText('支部设置已保存')).toBeTruthy()
  const catalogue = await client.catalogue.get({})
  expect(catalogue?.branches).toMatchObject([{ fonds: 'Z109', parentId: null, groups: [group] }])
})
