import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { furnished } from '../engine/calls/world.ts'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

test('the first page says what is due this month and what is late, with a way to each', async () => {
  const { engine } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, '2025-06-12')

  expect(await screen.findByText('党建月提醒：2025年6月')).toBeTruthy()
  expect(await screen.findByText('主题党日 · 试验支部 · 2025年6月')).toBeTruthy()
  expect(await screen.findByText('党员大会 · 试验支部 · 2025年第1季度')).toBeTruthy()
  expect(screen.getByText('收件箱是空的。')).toBeTruthy()
  const [jump] = screen.getAllByText('去核对')
  if (!jump) throw new Error('no way to the checks')
  await user.click(jump)
  expect(await screen.findByText('全年一览')).toBeTruthy()
})

test('a line of the first page leads to the very cell that it is about', async () => {
  const { engine } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, '2025-06-12')
  await user.click(await screen.findByRole('button', { name: '党员大会 · 试验支部 · 2025年第1季度' }))
  const cell = await screen.findByRole('dialog', { name: '党员大会 · 2025年第1季度' })
  expect(await within(cell).findByText(/应有1次党员大会，已归档0次/)).toBeTruthy()
})

test('in January the year before comes first, and what is empty says of which year', async () => {
  const { engine } = await furnished()
  showWindow(engine, '2026-01-10')
  expect(await screen.findByText('2026年没有逾期的事项。')).toBeTruthy()
  const before = await screen.findByText('2025年度还没有办完的')
  const inbox = screen.getByText('收件箱待归档')
  expect(before.compareDocumentPosition(inbox) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})
