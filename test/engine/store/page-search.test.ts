import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { HitOrder } from '../../../src/core/calls/search.ts'
import { noFilter } from '../../../src/core/text/filter.ts'
import { normalise } from '../../../src/core/text/normalise.ts'
import { parseQuery, toLookup } from '../../../src/core/text/query.ts'
import { steps } from '../../../src/core/text/terms.ts'
import type { Db } from '../../../src/engine/store/database.ts'
import { countPages, findPages } from '../../../src/engine/store/page-search.ts'
import { openSearchStore, type SearchStore } from '../../support/search-store.ts'
import { pagesAndQuery } from '../../support/text-samples.ts'

let store: SearchStore
let db: Db

beforeAll(async () => {
  store = await openSearchStore()
  db = store.db
  return () => store.close()
})

/** Which of the pages the index finds, by their place; the same in either order, and as many as it counts. */
function findPlaces(pages: readonly string[], query: string): number[] {
  const first = store.fill(pages.map((text) => ({ text, day: null })))
  const lookup = toLookup(parseQuery(query))
  if (lookup === null) return []
  const find = (order: HitOrder) =>
    findPages(db, { lookup, filter: noFilter, gapItems: null }, order, 100)
      .map((id) => id - first)
      .toSorted((one, other) => one - other)
  expect(find('rank')).toEqual(find('newest'))
  expect(countPages(db, { lookup, filter: noFilter, gapItems: null }).total).toBe(find('newest').length)
  return find('newest')
}

/** Which of the pages hold every word of the query, found by comparing strings. */
function comparePages(pages: readonly string[], query: string): number[] {
  const asked = parseQuery(query)
  const [words, without] = [asked.words, asked.without].map((each) => each.map((points) => points.join('')))
  if (words === undefined || without === undefined || words.length === 0) return []
  return [...pages.keys()].filter((index) => {
    const { text } = normalise(pages[index] ?? '')
    return words.every((word) => text.includes(word)) && !without.some((word) => text.includes(word))
  })
}

describe('the index finds exactly the pages that hold every word', () => {
  test('whatever the pages say and whatever is looked for', () => {
    fc.assert(
      fc.property(pagesAndQuery, ({ pages, query }) => {
        expect(findPlaces(pages, query)).toEqual(comparePages(pages, query))
      }),
      { numRuns: 1500 },
    )
  })

  test('without what stands behind a minus', () => {
    fc.assert(
      fc.property(
        pagesAndQuery,
        pagesAndQuery,
        fc.constantFrom('-', '－', '-"', '－“'),
        ({ pages, query }, other, minus) => {
          const quote = minus.endsWith('"') ? '"' : minus.endsWith('“') ? '”' : ''
          const asked = `${query} ${minus}${other.query.replaceAll(/["“”]/g, '')}${quote}`
          expect(findPlaces(pages, asked)).toEqual(comparePages(pages, asked))
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a piece of a page, in quotes, finds that page', () => {
    fc.assert(
      fc.property(pagesAndQuery, ({ pages, query }) => {
        const piece = query.replaceAll(/["“”]/g, '')
        const holds = pages.map((page) => normalise(page).text.includes(normalise(piece).text))
        fc.pre(normalise(piece).text !== '')
        // A combining accent may join the character before it, once the query is composed.
        fc.pre(piece.normalize('NFC') === piece)
        const expected = [...holds.keys()].filter((index) => holds[index])
        expect(findPlaces(pages, `"${piece}"`)).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })

  const pages = [
    '党员大会会议记录\n时间：2025年2月21日',
    '支 委 会 会 议 记 录 Party Branch',
    'ＰＡＲＴＹ　branch（第一季度）',
    'a*b "quoted" NEAR(c d)',
    '五一劳动\n节 100%',
  ]

  test.each<[string, number[]]>([
    ['党员大会', [0]],
    ['会议记录', [0, 1]],
    ['会 议', [0, 1]],
    ['"会 议"', [0, 1]],
    ['“会议记录”', [0, 1]],
    ['会', [0, 1]],
    ['录', [0, 1]],
    ['日', [0]],
    ['party', [1, 2]],
    ['PARTY BRANCH', [1, 2]],
    ['"party branch"', [1, 2]],
    ['"partybranch"', []],
    ['branch party', [1, 2]],
    ['"branch party"', []],
    ['art', [1, 2]],
    ['（第一', [2]],
    ['(第一', [2]],
    ['２０２５', [0]],
    ['a*b', [3]],
    ['*', [3]],
    ['NEAR(c', [3]],
    ['OR', []],
    ['NOT', []],
    ['劳动节', [4]],
    ['100%', [4]],
    ['%', [4]],
    ['党员 支委', []],
    ['会议 -党员', [1]],
    ['会议 －党员', [1]],
    ['会 -支 委', []],
    ['会 -"支 委"', [0]],
    ['会 －“支委” -年', []],
    ['-党员', []],
    ['-', []],
    ['branch -（第一', [1]],
    ['大会 议录', []],
    ['', []],
    ['   ', []],
  ])('“%s” finds %j', (query, expected) => {
    expect(findPlaces(pages, query)).toEqual(expected)
  })

  test('a very long query is taken as it is', () => {
    const page = '党员大会会议记录abc'.repeat(800)
    expect(findPlaces([page, '党员大会'], page)).toEqual([0])
    expect(findPlaces([page], `${page}。`)).toEqual([])
    const many = Array.from({ length: 3000 }, (_, index) => (index % 2 === 0 ? '党员' : '会议')).join(' ')
    expect(findPlaces([page, '党员'], many)).toEqual([0])
  })
})

describe('the order of hits', () => {
  const days = fc.constantFrom(null, '2024-01-01', '2024-05-01', '2025-03-21')
  const dated = fc.tuple(pagesAndQuery, fc.array(days, { minLength: 6, maxLength: 6 }))

  /** The pages with a word, by date, the later first; what has none came in today. */
  function sortByAge(pages: readonly string[], dates: readonly (string | null)[], query: string): number[] {
    const age = (index: number) => dates[index] ?? store.today
    return comparePages(pages, query).toSorted((one, other) => age(other).localeCompare(age(one)) || other - one)
  }

  function find(pages: readonly string[], dates: readonly (string | null)[], query: string, order: HitOrder) {
    const first = store.fill(pages.map((text, index) => ({ text, day: dates[index] ?? null })))
    const lookup = toLookup(parseQuery(query))
    if (lookup === null) return []
    return findPages(db, { lookup, filter: noFilter, gapItems: null }, order, 100).map((id) => id - first)
  }

  /** The highest step that every word, by each of its pairs, reaches on a page. */
  function stepOf(page: string, query: string): number {
    const { points } = normalise(page)
    const pairs = points.slice(1).map((point, index) => (points[index] ?? '') + point)
    const sought = parseQuery(query).words.flatMap((word) =>
      word.length === 1 ? [word[0] ?? ''] : word.slice(1).map((point, index) => (word[index] ?? '') + point),
    )
    const counts = sought.map((term) => [...points, ...pairs].filter((each) => each === term).length)
    return Math.max(0, ...steps.filter((step) => counts.every((count) => count >= step)))
  }

  test('is by date when the newest are asked for', () => {
    fc.assert(
      fc.property(dated, ([{ pages, query }, dates]) => {
        expect(find(pages, dates, query, 'newest')).toEqual(sortByAge(pages, dates, query))
      }),
      { numRuns: 300 },
    )
  })

  test('is by how often the words stand there, then by date, when ranked', () => {
    fc.assert(
      fc.property(dated, fc.integer({ min: 1, max: 9 }), ([{ pages, query }, dates], times) => {
        const repeated = pages.map((page, index) => (index % 2 === 0 ? page.repeat(times).normalize('NFC') : page))
        const expected = sortByAge(repeated, dates, query)
        const step = (index: number) => stepOf(repeated[index] ?? '', query)
        expect(find(repeated, dates, query, 'rank')).toEqual(expected.toSorted((one, other) => step(other) - step(one)))
      }),
      { numRuns: 500 },
    )
  })
})
