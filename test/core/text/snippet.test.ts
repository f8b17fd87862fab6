import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Snippet } from '../../../src/core/text/hit.ts'
import { normalise } from '../../../src/core/text/normalise.ts'
import { parseQuery } from '../../../src/core/text/query.ts'
import { findMarks, toSnippet } from '../../../src/core/text/snippet.ts'
import { pagesAndQuery } from '../../support/text-samples.ts'

/** A text with its marks in angle brackets. */
function show(text: string, marks: readonly (readonly [number, number])[]): string {
  return marks.toReversed().reduce((shown, [from, to]) => {
    return `${shown.slice(0, from)}<${shown.slice(from, to)}>${shown.slice(to)}`
  }, text)
}

describe('marks', () => {
  test.each([
    ['a word', '党员大会记录', '大会', '党员<大会>记录'],
    ['every place', '大会与大会', '大会', '<大会>与<大会>'],
    ['several words', '党员大会记录', '记录 党员', '<党员>大会<记录>'],
    ['words that touch are one mark', '党员大会', '党员 大会', '<党员大会>'],
    ['words that overlap are one mark', '党员大会', '党员大 员大会', '<党员大会>'],
    ['a word that overlaps itself is one mark', '一一一', '一一', '<一一一>'],
    ['spaces inside the word', '党 员 大 会 记录', '大会', '党 员 <大 会> 记录'],
    ['a line break inside the word', '党员大\n会记录', '大会', '党员<大\n会>记录'],
    ['no space after the word', 'the branch met', 'branch', 'the <branch> met'],
    ['full width', '（ＰＡＲＴＹ）', 'party', '（<ＰＡＲＴＹ>）'],
    ['a sign that stands for several characters', '青石㈱公司', '株', '青石<㈱>公司'],
    ['a character beyond the first plane', '在𠮷田开会', '𠮷', '在<𠮷>田开会'],
    ['a letter beyond the first plane that counts as another', '附件𝐀。', 'a', '附件<𝐀>。'],
    ['an invisible character inside the word', 'organi\u00adsation', 'organisation', '<organi\u00adsation>'],
    ['traditional characters, as they stand', '第一次黨員大會記錄', '党员大会', '第一次<黨員大會>記錄'],
    ['simplified ones, asked for in traditional', '第一次党员大会', '黨員', '第一次<党员>大会'],
    ['a word that is not there', '党员大会', '支委会', '党员大会'],
    ['no words', '党员大会', '', '党员大会'],
  ])('%s', (_, text, query, expected) => {
    expect(show(text, findMarks(text, parseQuery(query)))).toBe(expected)
  })

  test('cover exactly the characters of all places where a word stands', () => {
    fc.assert(
      fc.property(pagesAndQuery, ({ pages: [text = ''], query }) => {
        const { words } = parseQuery(query)
        const { points, starts } = normalise(text)
        const covered = points.map((_, index) =>
          words.some((word) =>
            word.some((_, at) => index >= at && word.every((point, place) => points[index - at + place] === point)),
          ),
        )
        const marks = findMarks(text, parseQuery(query))
        for (const [index, point] of points.entries()) {
          const start = starts[index] ?? 0
          // A space stands nowhere by itself, and a sign for several characters is marked when one of them is.
          if (point === ' ' || starts.filter((each) => each === start).length > 1) continue
          expect(marks.some(([from, to]) => from <= start && start < to)).toBe(covered[index])
        }
      }),
      { numRuns: 500 },
    )
  })

  test('begin with a word and end with one, never inside a character, and stand apart', () => {
    fc.assert(
      fc.property(pagesAndQuery, ({ pages: [text = ''], query }) => {
        const words = parseQuery(query).words.map((word) => word.join(''))
        const marks = findMarks(text, parseQuery(query))
        for (const [index, [from, to]] of marks.entries()) {
          const marked = text.slice(from, to)
          expect(marked.isWellFormed()).toBe(true)
          const bare = normalise(marked).text
          expect(words.some((word) => bare.includes(word))).toBe(true)
          expect(from).toBeGreaterThan(marks[index - 1]?.[1] ?? -1)
          expect(to).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 500 },
    )
  })
})

describe('a snippet', () => {
  const long = `${'前'.repeat(50)}党员大会${'后'.repeat(200)}党员大会`

  test('starts a little before the first hit and is of one length', () => {
    const { text, marks } = toSnippet(long, parseQuery('党员大会'))
    expect(text).toBe(`${'前'.repeat(20)}党员大会${'后'.repeat(66)}`)
    expect(marks).toEqual([[20, 24]])
  })

  test('is the beginning of the page when nothing is marked', () => {
    expect(toSnippet(long, parseQuery('支委会'))).toEqual({
      text: `${'前'.repeat(50)}党员大会${'后'.repeat(36)}`,
      marks: [],
    })
  })

  test('stands on one line', () => {
    expect(toSnippet('一\n党员\t大会\r\n二', parseQuery('党员大会'))).toEqual({
      text: '一 党员 大会  二',
      marks: [[2, 7]],
    })
  })

  test('ends inside a mark that is longer than it', () => {
    const word = '长'.repeat(200)
    expect(toSnippet(word, parseQuery(word))).toEqual({ text: '长'.repeat(90), marks: [[0, 90]] })
  })

  test('never cuts a character in two', () => {
    const page = `${'😀'.repeat(40)}大会${'𠮷'.repeat(200)}`
    const { text, marks } = toSnippet(page, parseQuery('大会'))
    expect(text.isWellFormed()).toBe(true)
    expect([...text]).toHaveLength(90)
    expect(show(text, marks)).toBe(`${'😀'.repeat(20)}<大会>${'𠮷'.repeat(68)}`)
  })

  test('has marks inside its text that, unless its end cuts them, hold a word', () => {
    const longer = fc.tuple(pagesAndQuery, fc.nat(8), fc.nat(8))
    fc.assert(
      fc.property(longer, ([{ pages, query }, before, after]) => {
        const page = '前文。'.repeat(before * 4) + pages.join('。') + '𠮷后'.repeat(after * 10)
        const words = parseQuery(query).words.map((word) => word.join(''))
        const { text, marks } = Snippet.parse(toSnippet(page, parseQuery(query)))
        expect(text.isWellFormed()).toBe(true)
        expect([...text].length).toBeLessThanOrEqual(90)
        if (findMarks(page, parseQuery(query)).length > 0) expect(marks.length).toBeGreaterThan(0)
        for (const [from, to] of marks) {
          expect(from).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThanOrEqual(text.length)
          const bare = normalise(text.slice(from, to)).text
          const holds = words.some((word) => bare.includes(word))
          const isCut = to === text.length && words.some((word) => word.startsWith(bare))
          expect(holds || isCut).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('of a long page is of the same length', () => {
    const page = '会议记录，'.repeat(20_000)
    const { text, marks } = toSnippet(`${page}党员大会`, parseQuery('党员大会'))
    expect(text.endsWith('党员大会')).toBe(true)
    expect(marks).toEqual([[20, 24]])
  })
})
