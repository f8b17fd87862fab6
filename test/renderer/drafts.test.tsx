import { cleanup, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fields, furnished } from '../engine/calls/world.ts'
import { openWithPapers } from '../support/papers.ts'
import { showWindow } from '../support/window.tsx'

const today = '2025-07-02'
const titleField = () => screen.findByLabelText<HTMLInputElement>('题名')

test('what is typed in the inbox is there again: on the way back, in a new window, until dropped or filed', async () => {
  const { engine } = await openWithPapers('20250321党员大会会议记录.jpg', '20250620党员大会会议记录.jpg')
  const user = showWindow(engine, today)
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  await user.type(await titleField(), '第一季度')
  const typed = '党员大会会议记录第一季度'
  await screen.findByText('有未保存的修改')
  const [, second] = within(screen.getByRole('grid', { name: '收件箱' })).getAllByRole('button')
  if (!second) throw new Error('no second paper')
  await user.click(second)
  await expect.poll(async () => (await titleField()).value).toBe('党员大会会议记录')
  expect(screen.queryByText('有未保存的修改')).toBeNull()

  cleanup()
  const again = showWindow(engine, today)
  await again.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  await expect.poll(async () => (await titleField()).value).toBe(typed)
  await again.click(screen.getByText('放弃修改'))
  await expect.poll(async () => (await titleField()).value).toBe('党员大会会议记录')
  await again.type(await titleField(), '甲{Control>}{Enter}{/Control}')
  await screen.findByText(/^已归档：/)
  expect(Object.keys(localStorage).filter((key) => key.startsWith('draft '))).toEqual([])
})

test('the form of a filed item follows a change made elsewhere, and says so where something is typed', async () => {
  const { engine, client, loose, placement, line } = await furnished()
  const filed = { ...fields, title: '旧题名', pageCount: 1 }
  await client.items.file({ id: loose.id, placement, fields: filed })
  const user = showWindow(engine, today)
  await user.click(await screen.findByText('档案'))
  await user.dblClick(await screen.findByText('旧题名'))
  await expect.poll(async () => (await titleField()).value).toBe('旧题名')
  const change = (title: string) => client.items.change({ id: loose.id, lineId: line.id, fields: { ...filed, title } })
  await change('改过的题名')
  await expect.poll(async () => (await titleField()).value).toBe('改过的题名')

  await user.type(await titleField(), '再改')
  await change('别处改的')
  await screen.findByText('您填写期间，这一件另有改动，保存会盖过它。现在是：题名：别处改的')
  expect((await titleField()).value).toBe('改过的题名再改')
  await user.click(screen.getByText('放弃修改'))
  await expect.poll(async () => (await titleField()).value).toBe('别处改的')
})

test('what is typed of papers that are gone does not stay on this PC', async () => {
  const { engine, client } = await openWithPapers('甲.jpg', '乙.jpg')
  const [first, second] = await client.items.list({ state: 'inbox' })
  const { uuid } = (await client.catalogue.get({})) ?? { uuid: '' }
  const keep = (id: number, value: object) => localStorage.setItem(`draft ${uuid} 0 ${id}`, JSON.stringify(value))
  const fields = { title: { from: '甲', to: '改过的甲' } }
  keep(first?.id ?? 0, fields)
  keep(second?.id ?? 0, { on: '2025-07-01', fields })
  keep(99, { on: '2025-07-01', fields })
  localStorage.setItem('draft another 0 1', JSON.stringify({ on: '2024-07-01', fields }))
  // It may come back from there.
  await client.bin.put({ ids: [second?.id ?? 0], reason: '重复', by: '甲' })
  const user = showWindow(engine, today)
  const kept = () => Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('draft '))
  const dated = (on: string) => JSON.stringify({ on, fields })
  await expect.poll(() => kept().length).toBe(2)
  expect(kept()).toEqual(
    expect.arrayContaining([
      [`draft ${uuid} 0 ${first?.id}`, dated(today)],
      [`draft ${uuid} 0 ${second?.id}`, dated('2025-07-01')],
    ]),
  )
  await user.click(await screen.findByRole('menuitem', { name: /^收件箱/ }))
  await expect.poll(async () => (await titleField()).value).toBe('改过的甲')
})

test('a day that is odd is said under its field, and saved all the same', async () => {
  const { engine, client, loose, placement } = await furnished()
  await client.items.file({ id: loose.id, placement, fields: { ...fields, title: '旧题名', pageCount: 1 } })
  const user = showWindow(engine, today)
  await user.click(await screen.findByText('档案'))
  await user.dblClick(await screen.findByText('旧题名'))
  const date = await screen.findByLabelText<HTMLInputElement>('日期')
  await user.clear(date)
  await user.type(date, '20241231{Enter}')
  await screen.findByText('日期与归档年度不一致')
  await user.clear(date)
  await user.type(date, '20260101{Enter}')
  await screen.findByText('日期在今天之后')
  await user.click(screen.getByText('保存', { selector: 'button *' }))
  await expect.poll(async () => (await client.items.get({ id: loose.id })).date).toBe('2026-01-01')
})
