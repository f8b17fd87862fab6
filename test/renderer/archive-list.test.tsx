import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fields, furnished } from '../engine/calls/world.ts'
import { showWindow } from '../support/window.tsx'

test('the list is gone through by keys, picked items are given the same, and one is dragged to another line', async () => {
  const { engine, client, loose, placement } = await furnished()
  await client.items.file({ id: loose.id, placement, fields: { ...fields, title: '第二件', pageCount: 1 } })
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '档案' }))
  const list = await screen.findByRole('grid', { name: '档案列表' })
  await within(list).findByRole('button', { name: '第二件' })
  list.focus()
  await user.keyboard(' {ArrowDown} ')
  await user.click(screen.getByRole('button', { name: '批量修改' }))
  await screen.findByText('批量修改 2 件')
  await user.type(screen.getByLabelText('责任者'), '青禾村党支部')
  await screen.findAllByText('试验支部 → 青禾村党支部', { exact: false })
  await user.click(await screen.findByText('修改 2 件'))
  await screen.findByText('已修改 2 件。按 Ctrl+Z 可以撤销。')
  expect(await client.items.list({ state: 'filed' })).toMatchObject([
    { issuer: '青禾村党支部' },
    { issuer: '青禾村党支部' },
  ])
  await waitFor(() => expect(screen.queryByText('批量修改 2 件')).toBeNull())

  const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
  const target = lines[2]
  if (!target) throw new Error('too few lines')
  const row = within(list).getByRole('button', { name: '第二件' }).closest('[role="row"]')
  if (!row) throw new Error('no row')
  const dataTransfer = { setData: () => {}, types: [] }
  fireEvent.dragStart(row, { dataTransfer })
  const place = screen.getByText(`${target.code} ${target.title}`)
  fireEvent.dragOver(place, { dataTransfer })
  fireEvent.drop(place, { dataTransfer })
  await user.click(await screen.findByText('修改 1 件'))
  await expect.poll(async () => (await client.items.get({ id: loose.id })).lineId).toBe(target.id)
})

test('columns chosen and the way of grouping are shown', async () => {
  const { engine } = await furnished()
  const user = showWindow(engine, '2025-07-02')
  await user.click(await screen.findByRole('menuitem', { name: '档案' }))
  const list = await screen.findByRole('grid', { name: '档案列表' })
  await user.click(screen.getByRole('button', { name: '显示的栏' }))
  await user.click(await screen.findByRole('checkbox', { name: '责任者' }))
  await within(list).findByText('试验支部')
  expect(JSON.parse(localStorage.getItem('archive-columns') ?? '[]')).toContain('issuer')
  localStorage.clear()
})
