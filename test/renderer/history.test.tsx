import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fields, furnished } from '../engine/calls/world.ts'
import { showWindow } from '../support/window.tsx'

test('history says what was before and after, and Ctrl+Z takes the last step back once it is confirmed', async () => {
  const { engine, client, filed, line } = await furnished()
  await client.items.change({ id: filed.id, lineId: line.id, fields: { ...fields, title: '会议记录本' } })
  const user = showWindow(engine, '2026-01-01')
  await user.click(await screen.findByText('操作记录', { selector: 'nav *' }))
  expect(await screen.findByText('题名：支部工作记录本 → 会议记录本')).toBeTruthy()
  expect(screen.getByText(/^之后又有“修改著录”（.*会议记录本），不能跳过它撤销。/)).toBeTruthy()
  // A field into which something was typed takes that back; one that merely has the focus takes nothing.
  const field = screen.getAllByRole('combobox')[0] ?? document.body
  await user.type(field, 'a')
  await user.keyboard('{Control>}z{/Control}')
  expect(screen.queryByText('撤销“修改著录”？')).toBeNull()
  await user.click(document.body)
  await user.click(field)
  await user.keyboard('{Control>}z{/Control}')
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText('题名：会议记录本 → 支部工作记录本')).toBeTruthy()
  await user.click(dialog.getByText('撤销', { selector: 'button *' }))
  expect(await screen.findByText('已撤销：修改著录')).toBeTruthy()
  expect((await client.items.get({ id: filed.id })).title).toBe(fields.title)
})

test('what a paper was filed with is there again once the filing is taken back', async () => {
  const { engine, client, loose, placement } = await furnished()
  const typed = { ...fields, issuer: '宋初晴', title: '入党申请书', pageCount: 1 }
  await client.items.file({ id: loose.id, placement, fields: typed })
  const user = showWindow(engine, '2026-01-01')
  await user.click(await screen.findByText('收件箱', { selector: 'nav *' }))
  await user.keyboard('{Control>}z{/Control}')
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByText('撤销', { selector: 'button *' }))
  expect((await screen.findByLabelText<HTMLInputElement>('责任者')).value).toBe('宋初晴')
  expect(screen.getByLabelText<HTMLInputElement>('题名').value).toBe('入党申请书')
})
