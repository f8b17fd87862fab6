import { expect, it } from 'vitest'
import { addCounts, countStatuses } from '../../src/core/checks/status-counts.ts'
import { isOfWhatIsOwed } from '../../src/core/statistics/completeness.ts'
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

  const one = await client.statistics.count({ ...asked, branchIds: [branch.id] })
  expect(one.all.all.total).toBe((await client.activities.list({ branchId: branch.id, year: 2025 })).length)
  const both = await client.statistics.count(asked)
  expect(both.branches.map(({ total }) => total)).toEqual([2, 1])
  expect(both.all.all.total).toBe(3)
  expect(both.all.filing).toMatchObject({ bare: 2 })

  const third = await client.branches.add({ name: '丙支部' })
  await client.activities.add({ ...held, branchId: third.id, date: '2025-07-03', kinds: ['lecture'], evidence: [] })
  const some = await client.statistics.count({ ...asked, branchIds: [third.id, branch.id, third.id] })
  expect(some.branches.map((each) => [each.branch, each.total])).toEqual([
    ['丙支部', 1],
    ['试验支部', 2],
  ])
  expect(some.all.all.total).toBe(3)
  const parts = await Promise.all(
    [[third.id], [branch.id], [third.id, branch.id]].map((branchIds) =>
      client.statistics.completeness({ ...asked, branchIds }),
    ),
  )
  const [of = [], and = [], together = []] = parts.map((points) => points.map(({ counts }) => counts))
  expect(together).toEqual(of.map((counts, at) => addCounts([counts, ...and.slice(at, at + 1)])))

  const points = await client.statistics.completeness(asked)
  expect(points.length).toBe(13)
  for (const { on, counts } of points) {
    const { branches } = await client.checks.run({ year: 2025, on })
    const findings = branches.flatMap((each) => each.findings)
    expect(counts, on).toEqual(countStatuses(findings.filter(isOfWhatIsOwed)))
  }
})
