import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from '../../../src/core/text/normalise.ts'
import { simplified } from '../../../src/core/text/simplify.ts'
import { toTerms } from '../../../src/core/text/terms.ts'
import { pageTexts } from '../../support/text-samples.ts'

describe('texts that count as one', () => {
  test.each([
    ['full and half width', 'ＡＢＣ１２３，（）！', 'abc123,()!'],
    ['capitals and small letters', 'Party BRANCH', 'party branch'],
    ['spaces between Chinese characters', '党 员 大 会', '党员大会'],
    ['a line broken inside a word', '党员大\n会', '党员大会'],
    ['spaces beside Chinese characters', '第 3 次 PPT 党课', '第3次ppt党课'],
    ['spaces before full-width signs', '会议 ：记录', '会议:记录'],
    ['several spaces between other words', 'two \t\n  words', 'two words'],
    ['spaces at either end', '  two words\n', 'two words'],
    ['an ideographic space', 'two　words', 'two words'],
    ['spaces of every width', 'a\u00a0b\u2003c\u202fd\u3000e', 'a b c d e'],
    ['a soft hyphen', 'organi\u00adsation', 'organisation'],
    ['spaces without width', 'zero\u200bwidth\u2060\ufeff党\u200b员', 'zerowidth党员'],
    ['a control character', 'a\u0000b', 'a b'],
    ['joined letters and signs', 'ﬁ㈱½', 'fi(株)1⁄2'],
    ['half-width kana and spaces', 'ｶ ﾀ', 'カタ'],
    ['a character beyond the first plane', '𠮷 田 😀', '𠮷田😀'],
    ['half of a character', '党\ud800员', '党\ufffd员'],
    ['traditional and simplified', '黨員大會會議記錄', '党员大会会议记录'],
    ['several traditional forms of one', '里裡裏 台臺', '里里里台台'],
    ['a character simplified in two steps', '薴', '苎'],
    ['a simplified form beyond the first plane', '㗲', '𠵾'],
    ['a form kept for compatibility', '\uf9f7\uf98e', '立年'],
    ['nothing', '', ''],
    ['nothing but space', ' \n\u200b', ''],
  ])('%s', (_, given, expected) => {
    expect(normalise(given).text).toBe(expected)
  })
})

test('every traditional character is simplified once and for all, and stays one character', () => {
  for (const [traditional, simple] of simplified) {
    const { text, points } = normalise(traditional)
    expect(points).toHaveLength(1)
    expect(normalise(simple).text).toBe(text)
    expect(normalise(text).text).toBe(text)
  }
})

describe('normalising', () => {
  test('twice is the same as once', () => {
    fc.assert(
      fc.property(pageTexts, (text) => {
        const once = normalise(text).text
        expect(normalise(once).text).toBe(once)
      }),
    )
  })

  test('keeps where each character began, in order, and where the text ends', () => {
    fc.assert(
      fc.property(pageTexts, (text) => {
        const { points, starts } = normalise(text)
        expect(points.join('')).toBe(normalise(text).text)
        expect(starts).toHaveLength(points.length + 1)
        expect(starts.at(-1)).toBe(text.length)
        expect(starts.toSorted((a, b) => a - b)).toEqual(starts)
        for (const [index, point] of points.entries()) {
          const from = [...text.slice(starts[index])][0] ?? ''
          if (point !== ' ') expect(normalise(from).points).toContain(point)
        }
      }),
    )
  })
})

test.each([
  ['党员大会', '党员 员大 大会', '党 员 大 会'],
  ['党', '', '党'],
  ['a b', 'a　 　b', 'a　b'.split('').join(' ')],
  ['3%', '3％', '3 ％'],
  ['一一一一', '一一 一一 一一', '一 一3 一一3'],
  ['', '', ''],
])('the terms of “%s” are the pairs “%s” and “%s”', (text, pairs, counts) => {
  expect(toTerms(text)).toEqual({ pairs, counts })
})

test('there is one pair less than characters, and every term is one for the index', () => {
  fc.assert(
    fc.property(pageTexts, (text) => {
      const { pairs, counts } = toTerms(text)
      const { points } = normalise(text)
      expect(pairs === '' ? 0 : pairs.split(' ').length).toBe(Math.max(0, points.length - 1))
      expect(counts.split(' ').filter((term) => [...term].length === 1)).toHaveLength(new Set(points).size)
      // Whatever is ASCII and neither letter nor digit would part a term.
      const parting = [...pairs, ...counts].filter((sign) => sign <= '\u007f' && !/[a-z0-9 ]/.test(sign))
      expect(parting).toEqual([])
    }),
  )
})
