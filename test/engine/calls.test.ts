import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { api } from '../../src/core/api.ts'
import { resultOf } from '../support/engine.ts'
import { accountCases } from './calls/accounts.ts'
import { activityCases } from './calls/activities.ts'
import { backupCases } from './calls/backups.ts'
import { batchCases } from './calls/batches.ts'
import { binCases } from './calls/bin.ts'
import { boxNoteCases } from './calls/box-notes.ts'
import { catalogueCases } from './calls/catalogue.ts'
import { formCases } from './calls/forms.ts'
import { healthCases } from './calls/health.ts'
import { historyCases } from './calls/history.ts'
import { pageCases } from './calls/pages.ts'
import { rosterCases } from './calls/roster.ts'
import { ruleCases } from './calls/rules.ts'
import { scanCases } from './calls/scans.ts'
import { schemeCases } from './calls/scheme.ts'
import { searchCases } from './calls/search.ts'
import { statisticsCases } from './calls/statistics.ts'
import { successionCases } from './calls/succession.ts'
import { waiverCases } from './calls/waivers.ts'
import { watchCases } from './calls/watch.ts'
import { type CallCases, fields, furnished, type World } from './calls/world.ts'

type Ask = (input: unknown) => Promise<unknown>

const cases: CallCases = {
  ...schemeCases,
  ...scanCases,
  ...ruleCases,
  ...backupCases,
  ...batchCases,
  ...successionCases,
  ...statisticsCases,
  ...binCases,
  ...healthCases,
  ...historyCases,
  ...accountCases,
  ...catalogueCases,
  ...rosterCases,
  ...waiverCases,
  'items.list': {
    good: [() => ({ state: 'filed' }), [{ code: 'WS·2025-Y-DZB-0001' }]],
    bad: [[() => ({ state: 'lost' }), 'invalid']],
  },
  'items.page': {
    good: [() => ({ state: 'inbox', offset: 0, limit: 10 }), { total: 1, items: [{ state: 'inbox' }] }],
    bad: [
      [() => ({ state: 'inbox', offset: -1, limit: 10 }), 'invalid'],
      [() => ({ state: 'inbox', offset: 0, limit: 501 }), 'invalid'],
      [() => ({ state: 'inbox', offset: 0, limit: 10, order: 'title' }), 'invalid'],
    ],
  },
  'items.some': {
    good: [({ filed }) => ({ ids: [999, filed.id] }), [{ state: 'filed' }]],
    bad: [[() => ({ ids: ['1'] }), 'invalid']],
  },
  'items.ids': {
    good: [({ filed }) => ({ state: 'filed', year: filed.year }), { total: 1 }],
    bad: [[() => ({ state: 'gone' }), 'invalid']],
  },
  'items.get': {
    good: [({ filed }) => ({ id: filed.id }), { title: fields.title, pages: [{ page: 1 }, { page: 2 }] }],
    bad: [[() => ({ id: 999 }), 'not-found']],
  },
  'items.find': {
    good: [() => ({ code: ' WS·2025-Y-DZB-0001 ' }), { title: fields.title }],
    bad: [[() => ({ code: 'WS·2025-Y-DZB-0009' }), 'not-found']],
  },
  'items.file': {
    good: [({ loose, placement }) => ({ id: loose.id, placement, fields }), { code: 'WS·2025-Y-DZB-0002', number: 2 }],
    bad: [
      [({ filed, placement }) => ({ id: filed.id, placement, fields }), 'conflict'],
      [({ loose, placement }) => ({ id: loose.id, placement: { ...placement, lineId: 999 }, fields }), 'not-found'],
      [({ loose, placement }) => ({ id: loose.id, placement: { ...placement, retention: 'X' }, fields }), 'invalid'],
      [({ loose, placement }) => ({ id: loose.id, placement, fields: { ...fields, date: '2025-13-01' } }), 'invalid'],
      [
        ({ loose, placement }) => ({ id: loose.id, placement, fields, shows: { activityId: 999, role: '记录' } }),
        'not-found',
      ],
      [
        ({ loose, placement }) => {
          const shows = { kinds: ['talk'], groupId: null, memberIds: [999] }
          return { id: loose.id, placement, fields, shows }
        },
        'invalid',
      ],
    ],
  },
  'items.unfile': {
    good: [({ filed }) => ({ id: filed.id }), { state: 'inbox', code: null, title: fields.title }],
    bad: [
      [() => ({ id: 999 }), 'not-found'],
      [({ loose }) => ({ id: loose.id }), 'conflict'],
    ],
  },
  'items.change': {
    good: [
      ({ filed, line }) => ({ id: filed.id, lineId: line.id, fields: { ...fields, title: '改过的题名' } }),
      { title: '改过的题名', code: 'WS·2025-Y-DZB-0001' },
    ],
    bad: [[({ loose, line }) => ({ id: loose.id, lineId: line.id, fields }), 'conflict']],
  },
  'items.tally': {
    good: [() => ({}), { years: [2025], lines: [{ items: 1 }] }],
    bad: [[() => ({ year: 'x' }), 'invalid']],
  },
  ...pageCases,
  ...boxNoteCases,
  ...formCases,
  ...activityCases,
  'intake.start': {
    good: [
      ({ root, branch }) => ({ paths: [join(root, 'b.jpg')], branchId: branch.id }),
      { jobId: expect.any(Number) },
    ],
    bad: [
      [({ branch }) => ({ paths: [], branchId: branch.id }), 'invalid'],
      [({ root }) => ({ paths: [root], branchId: 99 }), 'not-found'],
    ],
  },
  'intake.outcomes': {
    good: [() => ({ jobId: 1 }), [{ state: 'inbox' }, { state: 'inbox' }]],
    bad: [[() => ({ jobId: '1' }), 'invalid']],
  },
  'intake.unregistered': { good: [() => ({ jobId: 1 }), []], bad: [[() => ({ jobId: '1' }), 'invalid']] },
  'reading.start': { good: [() => ({}), { jobId: expect.any(Number) }], bad: [[() => ({ again: 1 }), 'invalid']] },
  ...searchCases,
  ...watchCases,
  'checks.run': {
    good: [() => ({ year: 2025, on: '2026-01-01' }), { branches: [{ branch: '试验支部' }] }],
    bad: [
      [() => ({ year: 2025, on: '2025-02-29' }), 'invalid'],
      [() => ({ branchId: 99, year: 2025, on: '2026-01-01' }), 'not-found'],
    ],
  },
  'checks.count': {
    good: [() => ({ year: 2025, on: '2026-01-01' }), { branches: [{ branch: '试验支部' }], unset: 'K05' }],
    bad: [[() => ({ branchId: 99, year: 2025, on: '2026-01-01' }), 'not-found']],
  },
  'checks.glance': {
    good: [
      ({ branch }) => ({ branchId: branch.id, year: 2025, on: '2026-01-01' }),
      { rules: expect.arrayContaining([expect.objectContaining({ code: 'K01', months: 3 })]) },
    ],
    bad: [
      [() => ({ year: 2025, on: '2026-01-01' }), 'invalid'],
      [() => ({ branchId: 99, year: 2025, on: '2026-01-01' }), 'not-found'],
    ],
  },
  'checks.findings': {
    good: [
      () => ({ year: 2025, on: '2026-01-01', only: { status: '逾期' }, limit: 1 }),
      { offset: 0, groups: [{ branch: '试验支部', findings: [{ status: '逾期' }] }] },
    ],
    bad: [
      [() => ({ year: 2025, on: '2026-01-01', limit: 1000 }), 'invalid'],
      [() => ({ branchId: 99, year: 2025, on: '2026-01-01' }), 'not-found'],
    ],
  },
  'checks.remind': {
    good: [
      () => ({ year: 2025, on: '2026-03-01' }),
      { isFiled: true, overdue: { first: expect.arrayContaining([expect.objectContaining({ branch: '试验支部' })]) } },
    ],
    bad: [[() => ({ year: 2025, on: '2025-02-29' }), 'invalid']],
  },
  'checks.pages': {
    good: [() => ({ year: 2025, on: '2026-01-01' }), expect.arrayContaining([expect.objectContaining({ links: [] })])],
    bad: [[() => ({ branchId: 99, year: 2025, on: '2026-01-01' }), 'not-found']],
  },
  'checks.print': {
    good: [
      ({ root }) => ({ year: 2025, on: '2026-01-01', out: join(root, 'list') }),
      { pdf: expect.stringMatching(/核对清单\.pdf$/), sheet: expect.stringMatching(/核对清单\.xlsx$/) },
    ],
    bad: [
      [({ root }) => ({ year: 2025, on: '2026-01-01', out: root }), 'conflict'],
      [({ folder }) => ({ year: 2025, on: '2026-01-01', out: join(folder, 'list') }), 'invalid'],
      [({ root }) => ({ branchId: 99, year: 2025, on: '2026-01-01', out: join(root, 'list') }), 'not-found'],
    ],
  },
  'items.withhold': {
    good: [({ filed }) => ({ id: filed.id, reason: '正在核实' }), { withheld: '正在核实' }],
    bad: [
      [() => ({ id: 999, reason: '' }), 'not-found'],
      [({ loose }) => ({ id: loose.id, reason: '正在核实' }), 'conflict'],
      [({ filed }) => ({ id: filed.id, reason: '长'.repeat(101) }), 'invalid'],
    ],
  },
  'bundles.preview': {
    good: [() => ({ on: '2026-01-01' }), { items: 1, pages: 2, years: [2025], leftOut: [] }],
    bad: [
      [() => ({}), 'invalid'],
      [() => ({ on: '2026-01-01', codes: ['H4', 'X9'] }), 'invalid'],
    ],
  },
  'bundles.gaps': {
    good: [() => ({ years: [2025], on: '2026-01-01' }), { gaps: expect.any(Number) }],
    bad: [
      [() => ({ years: [2025] }), 'invalid'],
      [() => ({ branchIds: [99], years: [2025], on: '2026-01-01' }), 'not-found'],
    ],
  },
  'bundles.fit': {
    good: [() => ({ megabytes: 20, withOriginals: false }), { shrink: null, most: 20_000_000 }],
    bad: [
      [() => ({ megabytes: 1, withOriginals: false }), 'invalid'],
      [() => ({ megabytes: 20, withOriginals: false, codes: ['X9'] }), 'invalid'],
    ],
  },
  'bundles.make': {
    good: [({ root }) => ({ out: join(root, 'bundle'), on: '2026-01-01' }), { jobId: expect.any(Number) }],
    bad: [
      [() => ({ out: '', on: '2026-01-01' }), 'invalid'],
      [({ root }) => ({ out: join(root, 'b'), on: '2026-01-01', withOriginals: true, coverNumbers: true }), 'invalid'],
      [({ root }) => ({ out: join(root, 'b'), on: '2026-01-01', imageDpi: 100, fitMegabytes: 50 }), 'invalid'],
    ],
  },
  'bundles.compare': {
    good: [
      async ({ engine, client, root }) => {
        const job = await client.bundles.make({ out: join(root, 'bundle'), on: '2026-01-01' })
        await resultOf(engine, 'export', job)
        return { id: 1, withId: null }
      },
      { added: [], removed: [], changed: [] },
    ],
    bad: [
      [() => ({ id: 99, withId: null }), 'not-found'],
      [() => ({ id: 1 }), 'invalid'],
    ],
  },
  'bundles.list': { good: [() => ({}), []], bad: [[() => 'all', 'invalid']] },
  'verify.start': {
    good: [({ folder }) => ({ path: folder }), { jobId: expect.any(Number) }],
    bad: [[() => ({ path: '' }), 'invalid']],
  },
  'jobs.list': {
    good: [() => ({}), expect.arrayContaining([expect.objectContaining({ kind: 'import', state: 'done' })])],
    bad: [[() => [], 'invalid']],
  },
  'jobs.get': { good: [() => ({ id: 1 }), { state: 'done' }], bad: [[() => ({ id: 999 }), 'not-found']] },
  'jobs.cancel': { good: [() => ({ id: 1 }), { state: 'done' }], bad: [[() => ({ id: 999 }), 'not-found']] },
  'jobs.pause': { good: [() => ({ id: 1 }), { state: 'done' }], bad: [[() => ({ id: 999 }), 'not-found']] },
  'jobs.goOn': { good: [() => ({ id: 1 }), { state: 'done' }], bad: [[() => ({ id: 999 }), 'not-found']] },
  'jobs.resume': { good: [() => ({}), {}], bad: [[() => null, 'invalid']] },
}

function callNamed(world: World, name: string): Ask {
  const [group = '', call = ''] = name.split('.')
  const found: unknown = Reflect.get(Reflect.get(world.client, group), call)
  if (typeof found !== 'function') throw new Error(`no call ${name}`)
  return (input) => found(input)
}

describe('every call of the contract', () => {
  it('is in this table', () => {
    const names = Object.entries(api).flatMap(([group, calls]) => Object.keys(calls).map((call) => `${group}.${call}`))
    expect(Object.keys(cases).sort()).toEqual(names.sort())
  })

  it.each(Object.keys(cases))('%s answers good input and refuses bad', async (name) => {
    const world = await furnished()
    const { good, bad } = cases[name] ?? { good: [() => null, {}], bad: [] }
    for (const [input, kind] of bad) {
      const asking = callNamed(world, name)(await input(world))
      await expect(asking).rejects.toMatchObject({ kind, message: expect.stringMatching(/[一-龥]/) })
    }
    expect(await callNamed(world, name)(await good[0](world))).toMatchObject(good[1])
  })

  it('is answered with a failure while no catalogue is open, never with a crash', async () => {
    const { client } = await furnished()
    await client.catalogue.close({})
    await expect(client.items.list({ state: 'filed' })).rejects.toMatchObject({ kind: 'not-found' })
  })
})
