import { expect, test, vi } from 'vitest'
import type { ItemSummary } from '../../../src/core/catalogue/item.ts'
import { filingOf, tellPapers } from '../../../src/core/checks/papers.ts'
import { filed, held, judge, waived } from '../../support/snapshot.ts'

test.each<[string, Partial<ItemSummary>, ReturnType<typeof filingOf>]>([
  ['the same day', { filedAt: '2025-03-01T08:00:00.000Z' }, { on: '2025-03-01', days: 0 }],
  ['later', { filedAt: '2025-03-15T08:00:00.000Z' }, { on: '2025-03-15', days: 14 }],
  ['before its own date, as a draft may be', { filedAt: '2025-02-01T08:00:00.000Z' }, { on: '2025-02-01', days: 0 }],
  ['not filed yet', { filedAt: null, addedAt: '2025-03-02T00:00:00.000Z' }, { on: '2025-03-02', days: 1 }],
  ['of an unknown day', { date: null }, { on: '2025-03-01', days: null }],
])('a paper filed %s', (_, change, expected) => {
  expect(filingOf(filed(1, 1, change))).toEqual(expected)
})

test('a finding says when the first and the last of its papers were filed, and after how long at the most', () => {
  const items = [
    filed(1, 1, { filedAt: '2025-03-15T08:00:00.000Z' }),
    filed(2, 1, { date: '2025-03-20', filedAt: '2025-03-21T08:00:00.000Z' }),
    filed(3, 1, { date: null, filedAt: '2025-03-22T08:00:00.000Z' }),
  ]
  const activities = [held('lecture', '2025-03-01', [1, 2, 3])]
  const findings = judge('K05', { activities, items }, '2025-06-30', { count: 1 })
  const told = tellPapers(findings, new Map(items.map((item) => [item.id, item])))
  expect(told[0]).toEqual({ ...findings[0], filed: { first: '2025-03-15', last: '2025-03-22', days: 14 } })
  expect(told[1]).toEqual(findings[1])
})

test('papers that are not at hand are passed over, and an explanation names its paper', () => {
  const waivers = [{ ...waived('K05', '青石河供水所党支部', '2025-Q1'), itemId: 9 }]
  const findings = judge('K05', { activities: [held('lecture', '2025-03-01', [7])], waivers }, '2025-06-30', {
    count: 2,
  })
  const told = tellPapers(findings, new Map([[9, filed(9, 1, { code: 'WS·2025-Y-DZB-0009' })]]))
  expect(told[0]).toEqual({ ...findings[0], paper: 'WS·2025-Y-DZB-0009' })
  expect(told.slice(1)).toEqual(findings.slice(1))
})

test('a paper that is filed early in the morning, before UTC has the day, is filed on that day', () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  const filedAt = '2025-03-20T23:50:00.000Z'
  expect(filingOf({ date: '2025-03-21', addedAt: filedAt, filedAt })).toEqual({ on: '2025-03-21', days: 0 })
  expect(filingOf({ date: '2025-03-01', addedAt: filedAt, filedAt })).toEqual({ on: '2025-03-21', days: 20 })
  vi.unstubAllEnvs()
})
