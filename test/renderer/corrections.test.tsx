import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { furnished } from '../engine/calls/world.ts'
import { resultOf } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

test('a person corrects the text of a page, and goes back to what was read', async () => {
  const { engine, client, page } = await furnished()
  await resultOf(engine, 'read', await client.reading.start({}))
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '档案' }))
  await user.click(await screen.findByRole('button', { name: '支部工作记录本' }))
  await user.click(await screen.findByRole('tab', { name: '文字' }))
  await user.click(await screen.findByRole('button', { name: '更正文字' }))
  const text = await screen.findByLabelText('这一页的文字')
  await user.clear(text)
  await user.type(text, '党员大会会议纪要')
  await user.click(screen.getByRole('button', { name: /保\s?存/ }))
  expect(await screen.findByText('请填写更正人')).toBeTruthy()
  await user.type(screen.getByLabelText('更正人'), '宋初晴{Enter}')
  expect(await screen.findByText(/^文字由 宋初晴 于 .* 更正$/)).toBeTruthy()
  expect(await screen.findByText('党员大会会议纪要')).toBeTruthy()
  expect(await client.pages.text({ pageId: page.id })).toMatchObject({ read: expect.stringContaining('青石河') })

  await user.click(screen.getByRole('button', { name: '更正文字' }))
  expect(screen.getByLabelText<HTMLInputElement>('更正人').value).toBe('宋初晴')
  await user.click(screen.getByRole('button', { name: '恢复识别的文字' }))
  const asked = await screen.findByRole('dialog')
  await user.click(within(asked).getByRole('button', { name: '恢复识别的文字' }))
  expect(await screen.findByText('已恢复识别的文字')).toBeTruthy()
  expect(await screen.findByText(/^青石河供水所支部/)).toBeTruthy()
  expect(await client.pages.text({ pageId: page.id })).toMatchObject({ correction: null })
})
