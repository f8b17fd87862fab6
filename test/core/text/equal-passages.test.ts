import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findEqualPassages } from '../../../src/core/text/equal-passages.ts'
import { countCommon, isLetter, toShingles } from '../../../src/core/text/shingles.ts'

/** The marked words of the first of two texts, page by page. */
function marked(one: readonly string[], other: readonly string[]): string[][] {
  return findEqualPassages(one, other).one.map((passages, page) =>
    passages.map(([start, end]) => (one[page] ?? '').slice(start, end)),
  )
}

describe('equal passages', () => {
  test.each<[string, string, string, string[]]>([
    ['nothing in common', '春季清淤从东闸开始', '秋季收割由西坡起头', []],
    ['too short a run in common', '会议研究了清淤', '清淤了研究会议', []],
    ['the whole text', '春季清淤从东闸开始', '春季清淤从东闸开始', ['春季清淤从东闸开始']],
    ['a run amid others', '张老师说春季清淤从东闸开始为好', '会上定了春季清淤从东闸开始', ['春季清淤从东闸开始']],
    [
      'two runs',
      '春季清淤从东闸开始，夏天再查泵房水位',
      '查泵房水位。又，春季清淤从东闸',
      ['春季清淤从东闸', '查泵房水位'],
    ],
    [
      'one letter changed',
      '春季清淤从东闸开始一周完工',
      '春季清淤从西闸开始一周完工',
      ['春季清淤从', '闸开始一周完工'],
    ],
    [
      'blanks and signs between letters',
      '春季 清淤，\n从东闸开始！',
      '“春季清淤”从东闸、开始',
      ['春季 清淤，\n从东闸开始'],
    ],
    ['digits and Latin letters', '3号泵P25-7停机检修', '昨日3号泵P257停机检修', ['3号泵P25-7停机检修']],
    ['an empty text', '', '春季清淤从东闸开始', []],
  ])('%s', (_, one, other, words) => {
    expect(marked([one], [other])).toEqual([words])
  })

  test('stand on whichever page, and do not go over its end', () => {
    const pages = ['春季清淤从东', '闸开始，一周完工验收']
    expect(marked(pages, ['一周完工验收。', '春季清淤从东闸开始'])).toEqual([['春季清淤从东'], ['一周完工验收']])
    expect(findEqualPassages(pages, [])).toEqual({ one: [[], []], other: [] })
  })
})

const texts = fc.array(fc.string({ unit: fc.constantFrom(...'春季清淤从东闸。， \n'), maxLength: 60 }), {
  maxLength: 3,
})

test('passages are in order and apart, begin and end with letters, and there are some where a run is common', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const found = findEqualPassages(one, other)
      const isAny = found.one.some((passages) => passages.length > 0)
      expect(isAny).toBe(countCommon(toShingles(...one), toShingles(...other)) > 0)
      for (const [page, passages] of found.one.entries()) {
        const text = one[page] ?? ''
        for (const [at, [start, end]] of passages.entries()) {
          expect(start).toBeGreaterThan(passages[at - 1]?.[1] ?? -1)
          expect(isLetter(text.charCodeAt(start)) && isLetter(text.charCodeAt(end - 1))).toBe(true)
        }
      }
      expect(findEqualPassages(other, one)).toEqual({ one: found.other, other: found.one })
    }),
  )
})

test('every letter of a text is marked against itself, if it has five of them', () => {
  fc.assert(
    fc.property(texts, (pages) => {
      const letters = (text: string) => [...text].filter((letter) => isLetter(letter.charCodeAt(0))).join('')
      const all = pages.map((page) => (letters(page).length < 5 ? '' : letters(page)))
      expect(marked(pages, pages).map((words) => letters(words.join('')))).toEqual(all)
    }),
  )
})
