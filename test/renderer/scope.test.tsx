import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

test('the year chosen on one screen of a year stays while the window is open, on each of them', async () => {
  const { engine } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, '2026-01-15')
  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByLabelText('年度'))
  await user.click(await screen.findByText('2025年度', { selector: '.ant-select-item-option-content' }))
  expect(await screen.findByText('试验支部 2025年度')).toBeTruthy()
  await user.click(screen.getByRole('menuitem', { name: '首页' }))
  await user.click(screen.getByRole('menuitem', { name: '统计' }))
  expect(await screen.findByRole('heading', { name: '试验支部 2025年' })).toBeTruthy()
  await user.click(screen.getByRole('menuitem', { name: '核对' }))
  expect(await screen.findByText('试验支部 2025年度')).toBeTruthy()
  await user.click(screen.getByRole('menuitem', { name: '活动' }))
  const year = async () => (await screen.findByLabelText('年度')).closest('.ant-select')?.textContent
  expect(await year()).toBe('2025年度')
  await user.click(screen.getByRole('menuitem', { name: '迎检包' }))
  // Which ones are chosen has no room where nothing is laid out.
  expect(await year()).not.toMatch('全部年度')
})
