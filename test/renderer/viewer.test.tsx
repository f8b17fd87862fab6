import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { furnished } from '../engine/calls/world.ts'
import { showWindow } from '../support/window.tsx'

/** The window on a filed item of two pages with a text of two hits for 会议. */
async function openItem() {
  const { engine, client, filed } = await furnished()
  for (const [index, text] of ['第一次会议', '第二次会议'].entries()) {
    await client.pages.correct({ pageId: filed.pages[index]?.id ?? 0, text, by: '经办人甲' })
  }
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '档案' }))
  await user.click(await screen.findByRole('button', { name: '支部工作记录本' }))
  await screen.findByRole('img', { name: '支部工作记录本 第 1 页' })
  const page = () => screen.getByLabelText<HTMLInputElement>('页码').value
  return { user, page }
}

test('pages are gone through by key, by button and by thumbnail', async () => {
  const { user, page } = await openItem()
  const [stage] = screen.getAllByRole('region', { name: '页面图像' }).slice(-1)
  stage?.focus()
  await user.keyboard('{PageDown}')
  expect(page()).toBe('2')
  await screen.findByRole('img', { name: '支部工作记录本 第 2 页' })
  await user.keyboard('{PageDown}')
  expect(page()).toBe('2')
  await user.click(screen.getByRole('button', { name: '上一页' }))
  expect(page()).toBe('1')
  const thumbnails = screen.getByRole('list', { name: '各页缩略图' })
  await user.click(within(thumbnails).getByRole('button', { name: '第 2 页' }))
  expect(page()).toBe('2')
  expect(within(thumbnails).getByRole('button', { current: true }).textContent).toBe('2')
})

test('words are found in the item, and F3 goes from one place to the next and around', async () => {
  const { user, page } = await openItem()
  await user.keyboard('{Control>}f{/Control}')
  await user.type(await screen.findByRole('searchbox', { name: '在本件中查找' }), '会议')
  await screen.findByText('第 1 处，共 2 处')
  expect(within(screen.getByRole('list', { name: '找到的各处' })).getAllByRole('button')).toHaveLength(2)
  await user.keyboard('{F3}')
  expect(await screen.findByText('第 2 处，共 2 处')).toBeTruthy()
  expect(page()).toBe('2')
  await user.keyboard('{F3}')
  expect(page()).toBe('1')
  await user.keyboard('{Shift>}{F3}{/Shift}')
  expect(page()).toBe('2')
  await user.clear(screen.getByRole('searchbox', { name: '在本件中查找' }))
  await user.type(screen.getByRole('searchbox', { name: '在本件中查找' }), '支委')
  expect(await screen.findByText('本件中没有找到。')).toBeTruthy()
})

test('zooming and turning answer to keys, but not while one types', async () => {
  const { user } = await openItem()
  const [stage] = screen.getAllByRole('region', { name: '页面图像' }).slice(-1)
  stage?.focus()
  const turn = () =>
    screen.getByRole('img', { name: '支部工作记录本 第 1 页' }).parentElement?.style.transform.replace(/.*rotate/, '')
  await user.keyboard('r')
  expect(turn()).toBe('(90deg)')
  await user.keyboard('rrr')
  expect(turn()).toBe('(0deg)')
  await user.keyboard('9')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '整页' }).checked).toBe(true)
  await user.keyboard('0')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '页宽' }).checked).toBe(true)
  await user.click(screen.getByRole('button', { name: '在本件中查找（Ctrl+F）' }))
  await user.type(await screen.findByRole('searchbox', { name: '在本件中查找' }), 'r9')
  expect(turn()).toBe('(0deg)')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: '页宽' }).checked).toBe(true)
})

test('an image that cannot be shown says what to do', async () => {
  await openItem()
  fireEvent.error(screen.getByRole('img', { name: '支部工作记录本 第 1 页' }))
  expect(await screen.findByText(/^这一页的图像显示不出来/)).toBeTruthy()
})
