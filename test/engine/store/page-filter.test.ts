import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { Filter, noFilter } from '../../../src/core/text/filter.ts'
import { parseQuery, toLookup } from '../../../src/core/text/query.ts'
import { countPages, findPages } from '../../../src/engine/store/page-search.ts'
import { openSearchStore, type SearchPage, type SearchStore, slotOf } from '../../support/search-store.ts'

let store: SearchStore

beforeAll(async () => {
  store = await openSearchStore()
  return () => store.close()
})

const lines = ['B1-01', 'B1-02', 'H1-01'] as const
const kinds = ['member-meeting', 'lecture', 'election'] as const
const days = ['2024-02-29', '2024-12-31', '2025-01-01'] as const

const pages = fc.array(
  fc.record({
    text: fc.constantFrom('会议记录', '会议', '党课记录'),
    day: fc.constantFrom(null, ...days),
    branch: fc.constantFrom(1, 2),
    year: fc.constantFrom(null, 2024, 2025),
    line: fc.constantFrom(null, ...lines),
    retention: fc.constantFrom(null, 'Y' as const, 'D30' as const),
    kinds: fc.subarray([...kinds]),
    isGap: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
)

const filters = fc.record({
  branches: fc.subarray([1, 2]),
  years: fc.subarray([2024, 2025]),
  slots: fc.subarray(['B1', 'H1']),
  lines: fc.subarray([...lines]),
  kinds: fc.subarray([...kinds]),
  retentions: fc.subarray(['Y', 'D30']),
  from: fc.constantFrom(null, ...days),
  to: fc.constantFrom(null, ...days),
  gapsOn: fc.constantFrom(null, '2025-01-01'),
})

type Page = SearchPage & { readonly isGap: boolean }

/** Does a page meet a filter, said as plainly as can be? */
function meets(page: Page, filter: Filter): boolean {
  const { branch = 1, year = null, line = null, retention = null, day = null } = page
  const has = <Value>(wanted: readonly Value[], value: Value | null) =>
    wanted.length === 0 || (value !== null && wanted.includes(value))
  return (
    has(filter.branches, branch) &&
    has(filter.years, year) &&
    has(filter.slots, line && slotOf[line]) &&
    has(filter.lines, line) &&
    has(filter.retentions, retention) &&
    (filter.kinds.length === 0 || filter.kinds.some((kind) => page.kinds?.includes(kind))) &&
    ((filter.from === null && filter.to === null) ||
      (day !== null && day >= (filter.from ?? '') && day <= (filter.to ?? '9'))) &&
    (filter.gapsOn === null || page.isGap)
  )
}

test('hits are narrowed to what meets the filter, and each value counts what choosing it would show', () => {
  fc.assert(
    fc.property(pages, filters, fc.constantFrom('会议', '记录', '课'), (given, asked, query) => {
      const filter = Filter.parse(asked)
      const first = store.fill(given)
      const lookup = toLookup(parseQuery(query))
      if (lookup === null) throw new Error('a query that asks for nothing')
      const gapItems = new Set(given.flatMap(({ isGap }, at) => (isGap ? [first + at] : [])))
      const expected = (narrowed: Filter) =>
        [...given.keys()].filter((at) => {
          const page = given[at]
          return page?.text.includes(query) && meets(page, narrowed)
        })
      const found = findPages(store.db, { lookup, filter, gapItems }, 'newest', 50).map((id) => id - first)
      expect(found.toSorted((one, other) => one - other)).toEqual(expected(filter))
      const counts = countPages(store.db, { lookup, filter, gapItems })
      expect(counts.total).toBe(found.length)
      expect(counts.gaps).toBe(expected({ ...filter, gapsOn: '2025-01-01' }).length)
      for (const branch of [1, 2]) {
        expect(counts.branches.get(branch) ?? 0).toBe(expected({ ...filter, branches: [branch] }).length)
      }
      for (const year of [2024, 2025]) {
        expect(counts.years.get(year) ?? 0).toBe(expected({ ...filter, years: [year] }).length)
      }
      for (const slot of ['B1', 'H1']) {
        expect(counts.slots.get(slot) ?? 0).toBe(expected({ ...filter, slots: [slot] }).length)
      }
      for (const line of lines) expect(counts.lines.get(line) ?? 0).toBe(expected({ ...filter, lines: [line] }).length)
      for (const kind of kinds) expect(counts.kinds.get(kind) ?? 0).toBe(expected({ ...filter, kinds: [kind] }).length)
      for (const code of ['Y', 'D30']) {
        expect(counts.retentions.get(code) ?? 0).toBe(expected({ ...filter, retentions: [code] }).length)
      }
    }),
    { numRuns: 400 },
  )
})

test('gaps are not counted where nobody asks for them', () => {
  store.fill([{ text: '会议' }])
  const lookup = toLookup(parseQuery('会议'))
  expect(lookup && countPages(store.db, { lookup, filter: noFilter, gapItems: null }).gaps).toBeNull()
})
