import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TextLine } from '../../../src/core/catalogue/page.ts'
import { align } from '../../../src/core/text/align.ts'
import { toPageText } from '../../../src/core/text/page-text.ts'
import { placeText, toBoxes, toCorrectedLines } from '../../../src/core/text/place-text.ts'

/** Lines of one word each, a tenth of the page high, every sign a hundredth wide. */
const read = (...texts: readonly string[]): TextLine[] =>
  texts.map((text, row) => ({ words: [{ text, box: [0, row / 10, text.length / 100, 0.1], confidence: 0.8 }] }))

/** Where a word of a text stands: line, first and last hundredth, or the whole line. */
function find(text: string, word: string, lines: readonly TextLine[]): string[] {
  const places = placeText(text, lines)
  const from = text.indexOf(word)
  const line = (box: readonly number[]) => Math.round((box[1] ?? 0) * 10)
  return toBoxes(places, from, from + word.length).map((box) => {
    const [left, right] = [box[0], box[0] + box[2]].map((value) => Math.round(value * 100))
    return `${line(box)}:${left}-${right}`
  })
}

describe('placeText', () => {
  test.each<[string, string[], string, string, string[]]>([
    ['a text as it was read', ['支部党员大会', '会议记录'], '支部党员大会\n会议记录', '会议', ['1:0-2']],
    ['a word over two lines', ['支部党员', '大会记录'], '支部党员\n大会记录', '党员\n大会', ['0:2-4', '1:0-2']],
    ['an unchanged word beside a changed sign', ['支部党员大今记录'], '支部党员大会记录', '党员', ['0:2-4']],
    ['a changed sign: its whole line', ['支部党员大今记录'], '支部党员大会记录', '会', ['0:0-8']],
    ['a word with a changed sign: its whole line', ['支部党员大今记录'], '支部党员大会记录', '大会', ['0:0-8']],
    ['a sign left out in the middle of a line', ['支部党员会记录'], '支部党员大会记录', '大', ['0:0-7']],
    ['a new beginning of a line', ['支部', '今仪记录'], '支部\n会议记录', '会议', ['1:0-4']],
    [
      'a line read wholly wrong',
      ['第一行文字', '乱七八糟', '第三行文字'],
      '第一行文字\n张三李四\n第三行文字',
      '李四',
      ['1:0-4'],
    ],
    [
      'two lines for one that was read wrong: nothing',
      ['甲乙丙', '乱乱', '丁戊己'],
      '甲乙丙\n张三\n李四\n丁戊己',
      '李四',
      [],
    ],
    [
      'one line for two that were read wrong: nothing',
      ['甲乙丙', '乱乱', '糟糟', '丁戊己'],
      '甲乙丙\n张三李四\n丁戊己',
      '李四',
      [],
    ],
    ['a line that was not read at all: nothing', ['甲乙丙', '丁戊己'], '甲乙丙\n张三李四\n丁戊己', '李四', []],
    ['words moved to a line of their own: nothing', ['甲乙丙乱乱', '丁戊己'], '甲乙丙\n新字丁戊己', '新字', []],
    ['two lines made one, with something new between: nothing', ['甲乙丙', '丁戊己'], '甲乙丙新字丁戊己', '新字', []],
    ['a text of its own: nothing', ['甲乙丙', '丁戊己'], '完全不同的文字\n再来一行', '再来', []],
    ['a page where nothing was read: nothing', [], '手写的记录', '记录', []],
    ['a sign that only happens to be there too', ['的乱乱乱', '乱乱乱乱'], '张三说的话\n李四', '的', []],
  ])('%s', (_, lines, text, word, places) => {
    expect(find(text, word, read(...lines))).toEqual(places)
  })

  const line = fc.stringMatching(/^[支部党员大会记录的一二三]{1,12}$/)

  test('a text as it was read has every sign in its own place', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (texts) => {
        const lines = read(...texts)
        const places = placeText(toPageText(lines), lines)
        const inOrder = places.filter((place) => place !== undefined)
        expect(inOrder.map((place) => [place.line, Math.round(place.box[0] * 100), place.whole])).toEqual(
          texts.flatMap((text, row) => [...text].map((_, column) => [row, column, false])),
        )
      }),
    )
  })

  test('a sign that has a place of its own is the one that was read there', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.array(line, { maxLength: 5 }), (texts, corrected) => {
        const text = corrected.join('\n')
        const places = placeText(text, read(...texts))
        for (const [offset, place] of places.entries()) {
          if (place && !place.whole) expect(texts[place.line]?.[Math.round(place.box[0] * 100)]).toBe(text[offset])
        }
      }),
    )
  })
})

test('align pairs in order and never twice', () => {
  const signs = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 30 })
  fc.assert(
    fc.property(signs, signs, (one, other) => {
      const pairs = [...align(one, other)].filter((partner) => partner >= 0)
      expect(pairs).toEqual([...new Set(pairs)].toSorted((a, b) => a - b))
    }),
  )
})

test('the corrected lines of a bundle stand over the lines that were read', () => {
  const lines = toCorrectedLines('支部党员大会\n新的一行\n会议记录', read('支部党员大今', '会议记录'))
  expect(lines.map(({ words }) => words.map(({ text }) => text))).toEqual([['支部党员大会'], ['会议记录']])
})
