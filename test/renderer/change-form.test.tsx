import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { fields, furnished } from '../engine/calls/world.ts'
import { showWindow } from '../support/window.tsx'

const today = '2026-01-05'

/** A catalogue, with its filed record opened under 著录. */
async function openFiled(code: string, retention: string) {
  const world = await furnished()
  const lines = (await world.client.scheme.get({ year: 2025 })).slots.flatMap((slot) => slot.lines)
  const lineId = lines.find((line) => line.code === code)?.id ?? 0
  const placement = { ...world.placement, lineId, retention }
  await world.client.items.file({ id: world.loose.id, placement, fields: { ...fields, title: '散页', pageCount: 1 } })
  const user = showWindow(world.engine, today)
  await user.click(await screen.findByText('档案'))
  await user.dblClick(await screen.findByText('散页'))
  return { ...world, user }
}

async function chooseLine(user: UserEvent, code: string) {
  const line = await screen.findByLabelText('清册条目')
  await user.click(line)
  await user.type(line, code)
  await user.click(await screen.findByText(new RegExp(`^${code} `), { selector: '.ant-select-item-option-content' }))
}

test('a line of another retention says before it is saved that the item keeps its own, and leads to where that is changed', async () => {
  const { user } = await openFiled('H3-02', 'D30')
  await chooseLine(user, 'H3-03')
  expect(screen.queryByText(/新条目的保管期限/)).toBeNull()
  await chooseLine(user, 'H4-01')
  await screen.findByText(/新条目的保管期限是永久，这件已按30年归档：保存后，保管期限和档号仍按30年。/)
  const [, beside] = screen.getAllByText('退回收件箱')
  if (beside) await user.click(beside)
  await user.click(within(await screen.findByRole('dialog')).getByText('退回收件箱', { selector: 'button *' }))
  await screen.findByText('已退回收件箱')

  // The line that was chosen is still there, now with the retention that it brings.
  const shown = (label: string) => screen.getByLabelText(label).closest('.ant-select')?.textContent
  await expect.poll(() => shown('清册条目')).toMatch(/^H4-01 /)
  expect(shown('保管期限')).toBe('永久')
})

test('saving says which activity was registered, changed or removed by it', async () => {
  const { user, client, loose } = await openFiled('H3-02', 'D30')
  const save = () => user.click(screen.getByText('保存', { selector: 'button *' }))
  await chooseLine(user, 'H4-05')
  await save()
  await screen.findByText('并登记活动：2025-12-31 党课。出席情况请在“活动”中补充')
  await chooseLine(user, 'H4-04')
  await save()
  await screen.findByText('活动类别已由党课改为主题党日（2025-12-31）')
  await chooseLine(user, 'H3-03')
  await save()
  await screen.findByText('新条目不登记活动，已取消原来登记的活动：2025-12-31 主题党日')
  expect((await client.items.get({ id: loose.id })).activities).toEqual([])
})

test('Ctrl+S saves the fields of an item', async () => {
  const { client, loose, user } = await openFiled('H3-02', 'D30')
  const title = await screen.findByLabelText<HTMLInputElement>('题名')
  await user.clear(title)
  await user.type(title, '写好的题名{Control>}s{/Control}')
  await expect.poll(async () => (await client.items.get({ id: loose.id })).title).toBe('写好的题名')
})
