import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { furnished } from '../engine/calls/world.ts'
import { resultOf, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

test('a bundle is verified by its folder: what it says of itself, each point, and every file that is not as it was', async () => {
  const { engine, client } = await furnished()
  const out = join(await temporaryFolder(), '迎检包')
  await resultOf(engine, 'export', await client.bundles.make({ out, on: '2026-01-15', madeBy: '宋初晴' }))
  const user = showWindow(engine, '2026-01-15', { chooseBundle: async () => ({ path: out }) })
  await user.click(await screen.findByRole('menuitem', { name: /验包/ }))
  expect(await screen.findByText('还没有核验过迎检包')).toBeTruthy()

  await user.click(screen.getByRole('button', { name: /选择迎检包文件夹/ }))
  expect(await screen.findByText(/^核验通过/)).toBeTruthy()
  expect(screen.getByText(/编制人 宋初晴 · 2026-01-15/)).toBeTruthy()
  expect(screen.getByRole('list', { name: '结论' }).textContent).toMatch(/签名有效，由本目录库的密钥签名/)

  await appendFile(join(out, 'data/归档文件目录.csv'), 'x')
  await appendFile(join(out, 'data/夹带.txt'), 'x')
  await user.click(screen.getByRole('button', { name: /选择迎检包文件夹/ }))
  expect(await screen.findByText(/^核验没有通过/)).toBeTruthy()
  const verdict = within(screen.getByRole('list', { name: '结论' }))
  expect(verdict.getByText('未被改动：1 个文件被改动')).toBeTruthy()
  expect(verdict.getByText('没有多出清单以外的文件：多出 1 个')).toBeTruthy()
  expect(screen.getByText('data/夹带.txt')).toBeTruthy()
  expect(screen.getByText('data/归档文件目录.csv')).toBeTruthy()
})

test('a folder inside a bundle is answered with the name of the one to choose', async () => {
  const { engine, client } = await furnished()
  const out = join(await temporaryFolder(), '迎检包')
  await resultOf(engine, 'export', await client.bundles.make({ out, on: '2026-01-15' }))
  const user = showWindow(engine, '2026-01-15', { chooseBundle: async () => ({ path: join(out, 'data') }) })
  await user.click(await screen.findByRole('menuitem', { name: /验包/ }))
  await user.click(screen.getByRole('button', { name: /选择迎检包文件夹/ }))
  expect(await screen.findByText(/请选它外层的“迎检包”文件夹/)).toBeTruthy()
})
