import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { showWindow } from '../support/window.tsx'

test('交接清单 is looked at before it is printed or saved; nobody named to take over is asked about once', async () => {
  const root = await temporaryFolder()
  const { engine, client } = await startWithCatalogue(root)
  await client.accounts.setClerk({ clerk: '周建国' })
  const path = join(root, '交接清单')
  const user = showWindow(engine, '2026-01-15', {
    chooseRecordPlace: async () => ({ path }),
    print: async () => ({ isPrinted: true }),
  })
  await user.click(await screen.findByRole('menuitem', { name: '设置' }))
  await user.click(await screen.findByRole('button', { name: '打印交接清单' }))
  const asked = within(await screen.findByRole('dialog'))
  expect(asked.getAllByText('接收人还没有填')).not.toEqual([])
  await user.click(asked.getByText('空着打印'))
  const preview = within(await screen.findByRole('dialog', { name: '打印交接清单' }))
  expect(await preview.findByRole('img', { name: '打印交接清单 第 1 页' })).toBeTruthy()
  expect(preview.getByText(/新建一个文件夹，交接清单放在里面/)).toBeTruthy()
  await user.click(preview.getByText('打印', { selector: 'button *' }))
  await screen.findByText(/^已交给打印机/)
  await user.click(preview.getByText('另存为 PDF'))
  await screen.findByText(`交接清单已保存：${join(path, '交接清单.pdf')}`)
  const { entries } = await client.history.list({})
  expect(entries.filter(({ what }) => what === '交接')).toMatchObject([
    { changes: [{ field: '移交人', after: '周建国' }] },
  ])
})

test('交接 stands above 经办人; printed anew it is recorded anew only where something changed since', async () => {
  const { engine, client, branch } = await startWithCatalogue(await temporaryFolder())
  await client.accounts.setClerk({ clerk: '周建国' })
  const user = showWindow(engine, '2026-01-15')
  await user.click(await screen.findByRole('menuitem', { name: '设置' }))
  const from = await screen.findByLabelText('移交人')
  const clerk = screen.getByLabelText('经办人姓名')
  expect(from.compareDocumentPosition(clerk) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()

  // Whoever looks something up meanwhile finds the names again.
  await user.type(screen.getByLabelText('接收人'), '宋初晴')
  await user.click(screen.getByRole('menuitem', { name: '首页' }))
  await client.accounts.setClerk({ clerk: '宋初晴' })
  await user.click(await screen.findByRole('menuitem', { name: '设置' }))
  expect((await screen.findByLabelText<HTMLInputElement>('接收人')).value).toBe('宋初晴')
  expect(screen.getByLabelText<HTMLInputElement>('移交人').value).toBe('周建国')

  const people = { from: '周建国', to: '宋初晴', witness: '' }
  const count = async () => (await client.history.list({})).entries.filter(({ what }) => what === '交接').length
  await client.succession.record(people)
  await client.succession.record(people)
  expect(await count()).toBe(1)
  await client.succession.record({ ...people, witness: '林溪' })
  expect(await count()).toBe(2)
  await client.branches.change({ id: branch.id, committee: 'present' })
  await client.succession.record({ ...people, witness: '林溪' })
  expect(await count()).toBe(3)
})
