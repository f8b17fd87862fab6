import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { startEngine, startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

test('经办人 asked with a new catalogue is kept, logged, and begins the forms that ask who it is', async () => {
  const path = join(await temporaryFolder(), 'catalogue')
  const engine = startEngine()
  const user = showWindow(engine, '2026-01-01', { chooseNewCatalogue: async () => ({ path }) })
  await user.type(await screen.findByLabelText('支部名称'), '试验支部')
  await user.type(screen.getByLabelText('经办人'), '周建国')
  await user.click(screen.getByText('选择文件夹', { selector: 'button *' }))
  await user.click(await screen.findByRole('button', { name: '新建目录库' }))
  await user.click(await screen.findByText('确认为本单位方案', { selector: 'button *' }))
  const asked = within(await screen.findByRole('dialog'))
  expect(asked.getByLabelText<HTMLInputElement>('确认人').value).toBe('周建国')
  expect(await engine.client.accounts.seat({})).toMatchObject({ clerk: '周建国' })
  const { entries } = await engine.client.history.list({})
  expect(new Set(entries.map(({ by }) => by))).toEqual(new Set(['周建国']))
})

test('操作记录 without 经办人 leads to where it is named', async () => {
  const { engine } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, '2026-01-01')
  await user.click(await screen.findByText('操作记录', { selector: 'nav *' }))
  await user.click(await screen.findByText('填写经办人', { selector: 'button *' }))
  await user.type(await screen.findByLabelText('经办人姓名'), '周建国')
})
