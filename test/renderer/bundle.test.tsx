import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { furnished } from '../engine/calls/world.ts'
import { showWindow } from '../support/window.tsx'

test('by the button stands that the cover will call the scheme a sample, until it is confirmed', async () => {
  const { engine, client } = await furnished()
  const user = showWindow(engine, '2026-01-15')
  await user.click(await screen.findByRole('menuitem', { name: '迎检包' }))
  await screen.findByRole('button', { name: '生成迎检包' })
  expect(await screen.findByText(/封面会印着“示例，请按本单位目录清册核对”/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '核对并确认方案' }))
  expect(await screen.findByText('确认为本单位方案', { selector: 'button *' })).toBeTruthy()

  const { id } = await client.scheme.get({})
  await client.scheme.confirm({ id, by: '宋初晴' })
  await user.click(screen.getByRole('menuitem', { name: '迎检包' }))
  await screen.findByRole('button', { name: '生成迎检包' })
  await waitFor(() => expect(screen.queryByText(/封面会印着/)).toBeNull())
})
