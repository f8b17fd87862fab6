import { expect, it } from 'vitest'
import { countStatuses } from '../../src/core/checks/status-counts.ts'
import { furnished } from './calls/world.ts'

it('counts what 活动 lists and what 核对 finds as of each day, of one branch and of all', async () => {
  const { client, branch, filed } = await furnished()
  const other = await client.branches.add({ name: '乙支部' })
  const held = { groupId: null, topic: '', evidence: [{ itemId: filed.id, firstPage: 1, lastPage: 1 }] }
  await client.activities.add({
    ...held,
    branchId: branch.id,
    date: '2025-03-21',
    kinds: ['member-meeting', 'lecture'],
  })
  await client.activities.add({ ...held, branchId: branch.id, date: '2025-07-01', kinds: ['theme-day'], evidence: [] })
  await client.activities.add({ ...held, branchId: other.id, date: '2025-07-02', kinds: ['lecture'], evidence: [] })
  const asked = { period: '2025', on: '2026-01-15' }

  const one = await client.statistics.count({ ...asked, branchId: branch.id })
  expect(one.all.all.total).toBe((await client.activities.list({ branchId: branch.id, year: 2025 })).length)
  const both = await client.statistics.count(asked)
  expect(both.branches.map(({ total }) => total)).toEqual([2, 1])
  expect(both.all.all.total).toBe(3)
  expect(both.all.filing).toMatchObject({ bare: 2 })

  const points = await client.statistics.completeness(asked)
  expect(points.length).toBe(13)
  for (const { on, counts } of points) {
    const { branches } = await client.checks.run({ year: 2025, on })
    expect(counts, on).toEqual(countStatuses(branches.flatMap(({ findings }) => findings)))
  }
})
