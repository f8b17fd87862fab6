import { expect, it } from 'vitest'
import { resultOf } from '../support/engine.ts'
import { fields, furnished } from './calls/world.ts'

it('many items are given the same, activities follow, and one undo takes all of it back', async () => {
  const { client, engine, folder, filed, loose, placement } = await furnished()
  const second = await client.items.file({
    id: loose.id,
    placement,
    fields: { ...fields, title: '第二件', pageCount: 1 },
  })
  const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
  const meeting = lines.find(({ activity }) => activity === 'member-meeting')
  if (!meeting) throw new Error('no line of meetings')
  const activities = async () => client.activities.list({ branchId: placement.branchId, year: 2025 })
  const before = await client.items.list({ state: 'filed' })
  const asked = { ids: [filed.id, second.id], values: { line: meeting.code, secrecy: '内部' as const } }
  const rows = await client.batches.preview(asked)
  expect(await client.items.list({ state: 'filed' })).toEqual(before)
  const made = { before: null, after: { kinds: ['member-meeting'] }, isKept: false }
  expect(await client.batches.apply(asked)).toMatchObject(rows.map((row) => ({ ...row, followed: made })))
  expect(await client.items.list({ state: 'filed' })).toMatchObject([
    { lineId: meeting.id, secrecy: '内部' },
    { lineId: meeting.id, secrecy: '内部' },
  ])
  expect(await activities()).toHaveLength(2)
  const step = await client.history.lastStep({})
  expect(step).toMatchObject({ what: '批量修改' })
  await client.history.undo({ id: step?.id ?? 0 })
  expect(await client.items.list({ state: 'filed' })).toEqual(before)
  expect(await activities()).toEqual([])
  expect(await resultOf(engine, 'verify', await client.verify.start({ path: folder }))).toMatchObject({ ok: true })
})
