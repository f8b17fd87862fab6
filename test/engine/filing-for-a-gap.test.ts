import { expect, test } from 'vitest'
import { fields, furnished } from './calls/world.ts'

const blank = { groupId: null, topic: '', lecturer: '', due: null, present: null, excused: null, absent: null }

test('a paper filed for an activity on record is put to it, and makes no second one', async () => {
  const { client, branch, loose, placement } = await furnished()
  const lines = (await client.scheme.get({})).slots.flatMap((slot) => slot.lines)
  const line = lines.find(({ activity }) => activity === 'committee-meeting')
  if (!line) throw new Error('no line of committee meetings')
  const known = { ...blank, branchId: branch.id, date: '2025-01-09', kinds: ['committee-meeting' as const] }
  const { id } = await client.activities.add({ ...known, memberIds: [], evidence: [] })
  const onLine = { ...placement, lineId: line.id }
  const shows = { activityId: id, role: '签到' as const }
  const filed = await client.items.file({
    id: loose.id,
    placement: onLine,
    fields: { ...fields, date: '2025-01-10' },
    shows,
  })
  expect(filed.activities).toMatchObject([{ id, role: '签到', firstPage: 1, lastPage: 1 }])
  expect(await client.activities.list({ branchId: branch.id, year: 2025 })).toMatchObject([{ id, date: '2025-01-09' }])

  // What a person put there stays when the paper is corrected.
  await client.items.change({ id: loose.id, lineId: line.id, fields: { ...fields, date: '2025-02-10' } })
  expect(await client.activities.list({ branchId: branch.id, year: 2025 })).toMatchObject([{ id, date: '2025-01-09' }])
})

test('a paper filed for a gap makes the activity that was lacking, and the gap is closed', async () => {
  const { client, branch, loose, placement } = await furnished()
  const { groups } = await client.branches.change({ id: branch.id, groups: [{ name: '第一党小组' }] })
  const ask = async () => {
    const { branches } = await client.checks.run({ branchId: branch.id, year: 2025, on: '2025-07-02' })
    return branches[0]?.findings.find(({ rule, period }) => rule === 'K03' && period === '2025-01')
  }
  const gap = await ask()
  expect(gap).toMatchObject({ status: '逾期', remedy: { kinds: ['group-meeting'], groupId: groups[0]?.id } })
  const shows = { kinds: gap?.remedy?.kinds ?? [], groupId: gap?.remedy?.groupId ?? null, memberIds: [] }
  await client.items.file({ id: loose.id, placement, fields: { ...fields, date: '2025-01-09' }, shows })
  expect(await ask()).toMatchObject({ status: '完整', itemIds: [loose.id] })
})

test('a paper is not put to an activity of another branch, and stays in the inbox', async () => {
  const { client, loose, placement } = await furnished()
  const other = await client.branches.add({ name: '乙支部' })
  const known = { ...blank, branchId: other.id, date: '2025-01-09', kinds: ['lecture' as const] }
  const { id } = await client.activities.add({ ...known, memberIds: [], evidence: [] })
  const filing = client.items.file({ id: loose.id, placement, fields, shows: { activityId: id, role: '记录' } })
  await expect(filing).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('支部') })
  expect(await client.items.get({ id: loose.id })).toMatchObject({ state: 'inbox', code: null })
})

test('a paper of the inbox is no evidence until it is filed', async () => {
  const { client, branch, loose } = await furnished()
  const evidence = [{ itemId: loose.id, firstPage: 1, lastPage: 1, role: '记录' as const }]
  const adding = client.activities.add({
    ...blank,
    branchId: branch.id,
    date: '2025-01-09',
    kinds: ['lecture'],
    memberIds: [],
    evidence,
  })
  await expect(adding).rejects.toMatchObject({ kind: 'invalid', message: expect.stringContaining('收件箱') })
})

test('titles are looked for in one branch, filed or waiting, before the best are taken', async () => {
  const { client, branch, filed, loose } = await furnished()
  const other = await client.branches.add({ name: '乙支部' })
  const find = async (more: object) => (await client.search.titles({ query: '记录本', ...more })).map(({ id }) => id)
  expect(await find({ branchId: branch.id, limit: 1 })).toEqual([filed.id])
  expect(await find({ branchId: other.id })).toEqual([])
  expect(await find({ state: 'inbox' })).toEqual([])
  expect(await client.search.titles({ query: loose.title, state: 'inbox' })).toMatchObject([{ id: loose.id }])
})
