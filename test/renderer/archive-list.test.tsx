import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import { fields, furnished } from '../engine/calls/world.ts'
import { showWindow } from '../support/window.tsx'

/** The list of two filed papers. Events are sent straight: what a hand does is the desktop tests' to try. */
async function openList() {
  const world = await furnished()
  const { engine, client, loose, placement } = world
  await client.items.file({ id: loose.id, placement, fields: { ...fields, title: '第二件', pageCount: 1 } })
  showWindow(engine, '2025-07-02')
  fireEvent.click(await screen.findByText('档案'))
  await screen.findByText('第二件')
  const list = document.querySelector<HTMLElement>('[role="grid"]')
  if (!list) throw new Error('no list')
  return { ...world, list }
}

test('items picked by keys are given the same once what changes was seen', async () => {
  const { client, list } = await openList()
  for (const key of [' ', 'ArrowDown', ' ']) fireEvent.keyDown(list, { key })
  await screen.findByText('已选 2 件')
  fireEvent.click(screen.getByText('批量修改'))
  await screen.findByText('批量修改 2 件')
  fireEvent.change(screen.getByLabelText('责任者'), { target: { value: '青禾村党支部' } })
  await screen.findAllByText('试验支部 → 青禾村党支部', { exact: false })
  fireEvent.click(await screen.findByText('修改 2 件'))
  await screen.findByText('已修改 2 件。按 Ctrl+Z 可以撤销。')
  const changed = await client.items.list({ state: 'filed' })
  expect(changed.map(({ issuer }) => issuer)).toEqual(['青禾村党支部', '青禾村党支部'])
})

test('an item is dragged to another line, and columns are chosen', async () => {
  const { client, list, loose } = await openList()
  const target = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)[2]
  const row = within(list).getByText('第二件').closest('[role="row"]')
  if (!row || !target) throw new Error('nothing to drag, or nowhere to')
  const dataTransfer = { setData: () => {}, types: [] }
  fireEvent.dragStart(row, { dataTransfer })
  const place = screen.getByText(`${target.code} ${target.title}`)
  fireEvent.dragOver(place, { dataTransfer })
  fireEvent.drop(place, { dataTransfer })
  fireEvent.click(await screen.findByText('修改 1 件'))
  await screen.findByText('已修改 1 件。按 Ctrl+Z 可以撤销。')
  expect(await client.items.get({ id: loose.id })).toMatchObject({ lineId: target.id })

  fireEvent.click(screen.getByText('显示的栏'))
  fireEvent.click(await screen.findByText('责任者'))
  await within(list).findAllByText('试验支部')
  expect(JSON.parse(localStorage.getItem('archive-columns') ?? '[]')).toContain('issuer')
})

test('a register line that was jumped to is marked in the tree and brought into sight', async () => {
  const { engine, client } = await furnished()
  const last = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines).at(-1)
  const brought: (string | null)[] = []
  const bring = Element.prototype.scrollIntoView
  onTestFinished(() => {
    Element.prototype.scrollIntoView = bring
  })
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
    brought.push(this.textContent)
  }
  const user = showWindow(engine, '2025-07-02')
  await screen.findByText('快速打开')
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('textbox', { name: '快速打开' }), last?.title ?? '')
  await user.click(await screen.findByText(last?.title ?? '', { selector: '.line1' }))
  await waitFor(() => expect(brought.at(-1)).toContain(last?.title))
})
