import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

test('a 证 shows who holds one, and who does not gets one', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  const rest = { branchId: branch.id, groupId: null, number: '', sex: '' as const, bornOn: null, posts: [], note: '' }
  const stages = [{ stage: '正式党员' as const, from: '2016-07-01' }]
  const { id } = await client.members.save({ ...rest, name: '宋初晴', stages })
  await client.members.save({ ...rest, name: '许安澜', stages })
  await client.members.save({ ...rest, name: '陆青', stages: [{ stage: '积极分子', from: null }] })
  await client.certificates.save({
    memberId: id,
    slotCode: 'Z1',
    number: '0011',
    issuedOn: '2016-07-01',
    validUntil: '2025-06-30',
    returnedOn: null,
    itemId: null,
  })
  const user = showWindow(engine, '2025-07-01')

  await user.click(await screen.findByRole('menuitem', { name: '档案' }))
  await user.click(await screen.findByText(/^Z1-01/))
  const holders = await screen.findByRole('region', { name: '党员证件（一人一证）：一人一证' })
  expect(await within(holders).findByText('应持证 2 人，已登记 1 人')).toBeTruthy()
  const rowOf = (name: string) => within(holders).getByText(name).closest('tr')?.textContent
  expect(rowOf('宋初晴')).toBe('宋初晴正式党员00112016-07-012025-06-30已过期改正')
  expect(rowOf('许安澜')).toBe('许安澜正式党员未登记登记')
  expect(within(holders).queryByText('陆青')).toBeNull()

  await user.click(within(holders).getByRole('button', { name: '登记许安澜的证件' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByText('保存', { exact: false }))
  expect(await within(dialog).findByText('请填写证件编号')).toBeTruthy()
  await user.type(within(dialog).getByLabelText('证件编号'), '0012')
  await user.click(within(dialog).getByText('保存', { exact: false }))
  expect(await within(holders).findByText('0012')).toBeTruthy()
  expect(rowOf('许安澜')).toBe('许安澜正式党员0012不详长期有效改正')
})

test('somebody’s certificates stand with the person, and a day is taken back by deleting it', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  const rest = { number: '', branchId: branch.id, groupId: null, sex: '' as const, bornOn: null, posts: [], note: '' }
  const stages = [{ stage: '正式党员' as const, from: '2016-07-01' }]
  const { id } = await client.members.save({ ...rest, name: '宋初晴', stages })
  const days = { issuedOn: '2016-07-01', validUntil: '2025-06-30', returnedOn: null, itemId: null }
  await client.certificates.save({ memberId: id, slotCode: 'Z1', number: '0011', ...days })
  const user = showWindow(engine, '2025-07-01')

  await user.click(await screen.findByRole('menuitem', { name: '名册' }))
  await user.click(await screen.findByText('宋初晴'))
  const own = await screen.findByLabelText('证件')
  expect(await within(own).findByText('已过期')).toBeTruthy()
  expect(within(own).getByText('发证日期 2016-07-01 · 有效期至 2025-06-30')).toBeTruthy()
  await user.click(within(own).getByText('改正', { exact: false }))
  await user.clear(await screen.findByLabelText('有效期至（没有期限的留空）'))
  await user.keyboard('{Enter}')
  const save = screen.getAllByText('保存', { exact: false }).at(-1)
  if (!save) throw new Error('no way to save')
  await user.click(save)
  expect(await within(own).findByText('发证日期 2016-07-01 · 有效期至 长期')).toBeTruthy()
  expect(await client.certificates.list({ branchId: branch.id })).toMatchObject([{ validUntil: null }])
})
