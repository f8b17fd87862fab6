import { screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startWithCatalogue, temporaryFolder } from '../support/engine.ts'
import { openWithPapers } from '../support/papers.ts'
import { listFiles } from '../support/source-files.ts'
import { showWindow } from '../support/window.tsx'

const today = '2025-07-02'
const afterDoubleClick = () => new Promise((done) => setTimeout(done, 550))

/** What lies beside a dialog, to be clicked on. */
function beside(): Element {
  const [mask] = document.querySelectorAll('.ant-modal-wrap, .ant-drawer-mask')
  if (!mask) throw new Error('nothing is open')
  return mask
}

async function openConfirmation() {
  const { engine, client } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, today)
  await user.click(await screen.findByText('核对并确认'))
  await user.click(await screen.findByRole('button', { name: '确认为本单位方案' }))
  await screen.findByRole('dialog')
  return { user, client }
}

test('a double click leaves the dialog open that it opened; a click beside it closes it later', async () => {
  const { user } = await openConfirmation()
  await user.click(beside())
  expect(screen.queryByRole('dialog')).toBeTruthy()
  await afterDoubleClick()
  await user.click(beside())
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('what was typed in a dialog is not lost: not by a click beside it, and by Escape only once a person agrees', async () => {
  const { user } = await openConfirmation()
  const by = within(screen.getByRole('dialog')).getByLabelText<HTMLInputElement>('确认人')
  await user.type(by, '王小明')
  await afterDoubleClick()
  await user.click(beside())
  expect(by.isConnected).toBe(true)

  await user.keyboard('{Escape}')
  await user.click(await screen.findByRole('button', { name: '继续填写' }))
  expect(by.value).toBe('王小明')
  await waitFor(() => expect(screen.queryByRole('button', { name: '继续填写' })).toBeNull())

  await user.click(screen.getByRole('button', { name: /^取\s?消$/ }))
  await user.click(await screen.findByRole('button', { name: /^放\s?弃$/ }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('the window is not closed over what is not saved, until a person agrees', async () => {
  const { user } = await openConfirmation()
  const tryToClose = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
  const close = vi.spyOn(globalThis, 'close').mockImplementation(() => {})
  onTestFinished(() => close.mockRestore())
  expect(tryToClose()).toBe(false)
  await user.type(within(screen.getByRole('dialog')).getByLabelText('确认人'), '王小明')
  expect([tryToClose(), tryToClose()]).toEqual([true, true])
  await user.click(await screen.findByRole('button', { name: '继续填写' }))
  expect(close).not.toHaveBeenCalled()
  expect(tryToClose()).toBe(true)
  await user.click(await screen.findByRole('button', { name: '放弃，关闭程序' }))
  expect(close).toHaveBeenCalledOnce()
  expect(tryToClose()).toBe(false)
})

test('a drawer asks too, and not once what it holds is saved', async () => {
  const { engine } = await startWithCatalogue(await temporaryFolder())
  const user = showWindow(engine, today)
  await user.click(await screen.findByRole('menuitem', { name: '核对' }))
  await user.click(await screen.findByText('支部设置'))
  const drawer = within(await screen.findByRole('dialog'))
  await user.type(await drawer.findByLabelText('全宗号'), 'Z109')
  await afterDoubleClick()
  await user.click(beside())
  await user.click(drawer.getByRole('button', { name: '关闭' }))
  await user.click(await screen.findByRole('button', { name: '继续填写' }))
  await user.click(drawer.getByText('取消', { selector: 'button *' }))
  await user.click(await screen.findByRole('button', { name: '继续填写' }))
  await user.click(drawer.getByText('保存'))
  await screen.findByText('支部设置已保存')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('Enter in the last field of a dialog confirms it', async () => {
  const { user, client } = await openConfirmation()
  await user.type(within(screen.getByRole('dialog')).getByLabelText('确认人'), '王小明{Enter}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await client.scheme.get({})).toMatchObject({ confirmedAt: expect.any(String) })
})

test('Enter goes on in a dialog that was opened from a form, not in the form behind it', async () => {
  const { engine, client } = await openWithPapers('扫描0007.jpg')
  const user = showWindow(engine, today)
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  await user.click(await screen.findByRole('button', { name: /^删\s?除$/ }))
  await user.type(await screen.findByLabelText('删除原因'), '扫错了{Enter}')
  expect(document.activeElement).toBe(screen.getByLabelText('删除人'))
  await user.keyboard('王小明{Enter}')
  await screen.findByText('收件箱是空的')
  expect(await client.items.list({ state: 'inbox' })).toEqual([])
})

test('a reason typed for a deletion is dropped without a question, and not by a click beside it', async () => {
  const { engine } = await openWithPapers('扫描0007.jpg')
  const user = showWindow(engine, today)
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  await user.click(await screen.findByRole('button', { name: /^删\s?除$/ }))
  await user.type(await screen.findByLabelText('删除原因'), '扫错了')
  await afterDoubleClick()
  await user.click(beside())
  expect(screen.queryByRole('dialog')).toBeTruthy()
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: /^取\s?消$/ }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('every dialog and drawer is one that is not left by mistake', () => {
  const others = listFiles('src/renderer', (name) => name.endsWith('.tsx')).filter(
    ({ path }) => !path.startsWith('src/renderer/dialog/'),
  )
  const named = others.filter(({ text }) => /import \{[^}]*\b(Modal|Drawer)\b[^}]*\} from 'antd'/.test(text))
  expect(named.map(({ path }) => path)).toEqual([])
})
