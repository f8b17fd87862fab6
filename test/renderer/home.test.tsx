import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
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
