import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fields, furnished } from '../engine/calls/world.ts'
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

test('what was changed and not saved is named before a bundle is made without it', async () => {
  const { engine, client, filed, loose } = await furnished()
  const { uuid } = (await client.catalogue.get({})) ?? { uuid: '' }
  for (const { id } of [filed, loose]) {
    const draft = { on: '2026-01-15', fields: { title: { from: '旧', to: '新' } } }
    localStorage.setItem(`draft ${uuid} 0 ${id}`, JSON.stringify(draft))
  }
  const user = showWindow(engine, '2026-01-15')
  await user.click(await screen.findByRole('menuitem', { name: '迎检包' }))
  expect(await screen.findByText('有 1 件改了还没有保存，迎检包里是保存过的内容：')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: fields.title }))
  expect(await screen.findByText('放弃修改')).toBeTruthy()
})
