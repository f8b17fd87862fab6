import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

const password = '青禾村的水渠修好了'

type User = ReturnType<typeof showWindow>

/** Typing sign by sign is slow on a busy machine. */
async function fill(user: User, field: HTMLElement, text: string): Promise<void> {
  await user.clear(field)
  await user.click(field)
  await user.paste(text)
}

test('a forgotten password is set anew by the recovery key', async () => {
  const { engine, client } = await startWithCatalogue(await temporaryFolder())
  const { recoveryKey } = await client.accounts.begin({ name: '沈如一', password })
  await client.accounts.signOut({})
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('button', { name: '忘记口令，用恢复密钥' }))
  await fill(user, await screen.findByLabelText('恢复密钥'), recoveryKey.toLowerCase())
  await fill(user, screen.getByLabelText('新口令'), '另一条水渠也通了')
  await fill(user, screen.getByLabelText('再输入一次口令'), '另一条水渠也通了')
  await user.keyboard('{Enter}')
  await user.click(await screen.findByLabelText('我已抄在纸上并核对过'))
  await user.click(screen.getByRole('button', { name: /完\s?成/ }))
  await fill(user, await screen.findByLabelText('口令'), '另一条水渠也通了')
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('menuitem', { name: '设置' })).toBeTruthy()
})

test('without accounts the log gets the name of the clerk', async () => {
  const { engine, client } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '设置' }))
  await user.type(await screen.findByLabelText('经办人姓名'), '方舟{Enter}')
  expect(await screen.findByText('经办人已保存')).toBeTruthy()
  expect(await client.accounts.seat({})).toMatchObject({ isOn: false, clerk: '方舟' })
})

test('accounts are on in two clicks, and nobody else gets in', async () => {
  const { engine, client } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '设置' }))
  await user.click(await screen.findByRole('button', { name: '启用账户' }))
  await fill(user, await screen.findByLabelText('姓名'), '沈如一')
  await fill(user, screen.getByLabelText('口令'), password)
  await fill(user, screen.getByLabelText('再输入一次口令'), password)
  await user.click(screen.getAllByRole('button', { name: '启用账户' }).at(-1) ?? document.body)
  await user.click(await screen.findByLabelText('我已抄在纸上并核对过'))
  // While it is open it keeps the focus: in jsdom also from what a browser shows above it.
  const key = screen.getByRole('dialog')
  await user.click(screen.getByRole('button', { name: /完\s?成/ }))
  await waitFor(() => expect(key.isConnected).toBe(false))
  expect(await client.accounts.seat({})).toMatchObject({ isOn: true, account: { name: '沈如一', role: '管理员' } })
  await client.accounts.signOut({})
  await expect(client.items.list({ state: 'inbox' })).rejects.toMatchObject({ kind: 'locked' })
  expect(await screen.findByText('目录库已锁定，没有填完的内容还在。')).toBeTruthy()
  // Whoever comes back is known by name, and types the password at once.
  await expect.poll(() => document.activeElement?.getAttribute('autocomplete')).toBe('current-password')
})
