import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fields, furnished } from '../engine/calls/world.ts'
import { showWindow } from '../support/window.tsx'

test('a box gets its 备考表 filled in, and another box from an item on', async () => {
  const { engine, client, loose, placement } = await furnished()
  await client.items.file({ id: loose.id, placement, fields: { ...fields, title: '学习资料' } })
  const user = showWindow(engine, '2026-07-01')
  await user.click(await screen.findByRole('menuitem', { name: '档案' }))
  await user.click(await screen.findByText('按档案盒'))
  await user.click(await screen.findByText('备考表缺 5 项'))

  await user.click(await screen.findByRole('button', { name: '填写备考表' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('盒内文件情况说明'), '没有缺损。')
  await user.type(within(dialog).getByLabelText('整理人'), '宋初晴')
  await user.type(within(dialog).getByLabelText('盒号'), '7')
  await user.click(within(dialog).getByRole('button', { name: /保\s?存/ }))
  expect(await screen.findByText('备考表缺 3 项')).toBeTruthy()
  expect(await screen.findByText('还缺：整理日期、检查人、检查日期')).toBeTruthy()
  expect(await screen.findByText('盒号 7')).toBeTruthy()
  expect(await client.boxNotes.list({})).toMatchObject([
    { from: 1, description: '没有缺损。', arrangedBy: '宋初晴', arrangedOn: null, spineMm: 30 },
  ])

  await user.click(screen.getByRole('button', { name: '从某一件起另装一盒' }))
  const split = await screen.findByRole('dialog', { name: '从某一件起另装一盒' })
  await user.click(within(split).getByRole('combobox'))
  await user.click(await screen.findByText('0002 学习资料'))
  await user.click(within(split).getByRole('button', { name: '从某一件起另装一盒' }))
  expect(await screen.findByText('起止件号 0002—0002')).toBeTruthy()
  expect(await screen.findByText('起止件号 0001—0001')).toBeTruthy()
})

test('the clerk is on offer as the one who arranged a box, and is not to check it as well', async () => {
  const { engine, client, loose, placement } = await furnished()
  await client.items.file({ id: loose.id, placement, fields: { ...fields, title: '学习资料' } })
  await client.accounts.setClerk({ clerk: '宋初晴' })
  const user = showWindow(engine, '2026-07-01')
  await user.click(await screen.findByRole('menuitem', { name: '档案' }))
  await user.click(await screen.findByText('按档案盒'))
  await user.click(await screen.findByText('备考表缺 5 项'))
  await user.click(await screen.findByRole('button', { name: '填写备考表' }))
  const dialog = within(await screen.findByRole('dialog'))
  const [arranged, checked] = ['整理人', '检查人'].map((label) => dialog.getByLabelText<HTMLInputElement>(label))
  if (!arranged || !checked) throw new Error('fields are missing')
  expect([arranged.value, arranged.placeholder, checked.placeholder]).toEqual(['', '宋初晴', ''])
  await user.click(arranged)
  await user.keyboard('{Enter}')
  expect(arranged.value).toBe('宋初晴')
  expect(document.activeElement).toBe(dialog.getByLabelText('整理日期'))
  expect(dialog.queryByText(/^与整理人相同/)).toBeNull()
  await user.type(checked, '宋初晴')
  await dialog.findByText(/^与整理人相同/)
  await user.clear(arranged)
  await user.click(dialog.getByRole('button', { name: /采\s?用/ }))
  expect(arranged.value).toBe('宋初晴')
})

test('the forms of a box are looked at, then saved to a place that a person chooses', async () => {
  const { engine, root } = await furnished()
  const out = join(root, 'forms')
  const user = showWindow(engine, '2026-07-01', { chooseFormsPlace: async () => ({ path: out }) })
  await user.click(await screen.findByRole('menuitem', { name: '档案' }))
  await user.click(await screen.findByText('按档案盒'))
  await user.click(await screen.findByRole('button', { name: '打印这些盒……' }))
  const dialog = await screen.findByRole('dialog')
  const spine = await within(dialog).findByRole('img', { name: '盒脊标签 第 1 页，共 1 页' })
  expect(within(spine).getByText('起止件号')).toBeTruthy()
  await user.click(within(dialog).getByRole('checkbox', { name: '归档文件目录' }))
  await user.click(within(dialog).getByRole('button', { name: '保存为 PDF' }))
  expect(await screen.findByText('已保存 2 个 PDF')).toBeTruthy()
  expect(['盒脊标签.pdf', '备考表.pdf', '归档文件目录.pdf'].map((name) => existsSync(join(out, name)))).toEqual([
    true,
    true,
    false,
  ])
})
