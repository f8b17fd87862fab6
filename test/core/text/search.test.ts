import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { normalise } from '../../../src/core/text/normalise.ts'
import { parseQuery, toMatch } from '../../../src/core/text/query.ts'
import { toTerms } from '../../../src/core/text/terms.ts'
import { pagesAndQuery, samples } from '../../support/text-samples.ts'

let db: Database.Database

beforeAll(() => {
  db = new Database(':memory:')
  // As the first migration makes it.
  db.exec(
    "CREATE VIRTUAL TABLE page_index USING fts5 (terms, content = '', contentless_delete = 1, tokenize = 'ascii')",
  )
})

afterAll(() => db.close())

/** Which of the pages the index finds, by their place. */
function findPages(pages: readonly string[], query: string): number[] {
  db.exec('DELETE FROM page_index')
  const add = db.prepare('INSERT INTO page_index (rowid, terms) VALUES (?, ?)')
  for (const [index, page] of pages.entries()) add.run(index + 1, toTerms(page))
  const match = toMatch(parseQuery(query))
  if (match === null) return []
  const rows = db
    .prepare<[string], { id: number }>('SELECT rowid AS id FROM page_index WHERE page_index MATCH ? ORDER BY rowid')
    .all(match)
  return rows.map(({ id }) => id - 1)
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
        expect(findPages(pages, query)).toEqual(comparePages(pages, query))
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
          expect(findPages(pages, asked)).toEqual(comparePages(pages, asked))
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
        expect(findPages(pages, `"${piece}"`)).toEqual(expected)
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
    expect(findPages(pages, query)).toEqual(expected)
  })

  test('a very long query is taken as it is', () => {
    const page = '党员大会会议记录abc'.repeat(800)
    expect(findPages([page, '党员大会'], page)).toEqual([0])
    expect(findPages([page], `${page}。`)).toEqual([])
    const many = Array.from({ length: 3000 }, (_, index) => (index % 2 === 0 ? '党员' : '会议')).join(' ')
    expect(findPages([page, '党员'], many)).toEqual([0])
  })
})

describe('queries', () => {
  test.each<[string, string[], string[]]>([
    ['会议 -党员', ['会议'], ['党员']],
    ['会议 －党员', ['会议'], ['党员']],
    ['会议 -"党 员" x', ['会议', 'x'], ['党员']],
    ['会议 －“a b”', ['会议'], ['a b']],
    ['-党员', [], ['党员']],
    ['会议 -', ['会议', '-'], []],
    ['2024-05', ['2024-05'], []],
    ['"-党员"', ['-党员'], []],
    ['--', [], ['-']],
    ['会议 -""', ['会议', '-', '""'], []],
  ])('%j looks for %j without %j', (text, words, without) => {
    const query = parseQuery(text)
    expect(query.words.map((points) => points.join(''))).toEqual(words)
    expect(query.without.map((points) => points.join(''))).toEqual(without)
  })

  test.each<[string, string[]]>([
    ['党员 大会', ['党员', '大会']],
    ['党员　大会', ['党员', '大会']],
    ['"党员 大会"', ['党员大会']],
    ['“two words” x', ['two words', 'x']],
    ['a"b c"d', ['a', 'b c', 'd']],
    ['"open', ['"', 'open']],
    ['“open', ['“', 'open']],
    ['”', ['”']],
    ['ＡＢ', ['ab']],
    ['e\u0301', ['é']],
    ['\u200b', []],
    [' \n', []],
  ])('%j is %j', (text, words) => {
    expect(parseQuery(text).words.map((points) => points.join(''))).toEqual(words)
  })

  test('there is an expression unless there is nothing to look for', () => {
    fc.assert(
      fc.property(samples, (text) => {
        const query = parseQuery(text)
        expect(toMatch(query) === null).toBe(query.words.length === 0)
        for (const word of query.words) expect(word.length).toBeGreaterThan(0)
      }),
    )
  })
})
