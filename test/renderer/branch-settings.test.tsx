import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

async function open(user: UserEvent) {
  await user.click(await screen.findByText('支部设置'))
  const drawer = within(await screen.findByRole('dialog'))
  await drawer.findByLabelText('全宗号')
  return drawer
}

const save = (drawer: Awaited<ReturnType<typeof open>>) => drawer.getByText('保存')

function pick(all: readonly HTMLElement[], at: number): HTMLElement {
  const one = all.at(at)
  if (!one) throw new Error('not so many there')
  return one
}

test('the settings of a branch are filled at each opening; one save keeps groups and their days, and terms with them', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  const group = { name: '第一党小组', foundedOn: '2020-05-01', closedOn: '2024-12-31' }
  await client.branches.change({ id: branch.id, grouping: 'present', groups: [group] })
  const past = await client.terms.save({ branchId: branch.id, from: '2020-03-01', to: '2023-02-28' })
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '核对' }))

  const first = await open(user)
  await user.click(first.getByText('添加一届'))
  await user.click(save(first))
  expect(await first.findByText('请填写开始日期，或删除这一行')).toBeTruthy()
  await user.type(pick(first.getAllByLabelText('开始日期'), -1), '2023-03-01{Enter}')
  await user.type(first.getByLabelText('全宗号'), 'Z109')
  await user.click(save(first))
  expect(await screen.findByText('支部设置已保存')).toBeTruthy()
  expect((await client.roster.list({ branchId: branch.id })).terms).toMatchObject([
    past,
    { from: '2023-03-01', to: null },
  ])
  expect((await client.catalogue.get({}))?.branches).toMatchObject([{ fonds: 'Z109', parentId: null, groups: [group] }])

  const second = await open(user)
  expect(second.getByDisplayValue('第一党小组')).toBeTruthy()
  await user.click(pick(second.getAllByLabelText('删除'), 1))
  await user.click(save(second))
  await expect
    .poll(async () => (await client.roster.list({ branchId: branch.id })).terms)
    .toMatchObject([{ from: '2023-03-01' }])
  expect((await client.catalogue.get({}))?.branches).toMatchObject([{ groups: [group] }])
})
