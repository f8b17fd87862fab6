import { describe, expect, test } from 'vitest'
import type { TextLine } from '../../src/core/catalogue/page.ts'
import { toPageText } from '../../src/core/text/page-text.ts'
import { findPieces, findQuery } from '../../src/renderer/viewer/marks.ts'

const line = (...words: readonly (readonly [string, number, number])[]): TextLine => ({
  words: words.map(([text, x, width]) => ({ text, box: [x, 0.5, width, 0.1], confidence: 1 })),
})

const round = (box: readonly number[]) => box.map((value) => Math.round(value * 1000) / 1000)

describe('findQuery', () => {
  test.each([
    ['a whole word', [line(['党员', 0.1, 0.2])], '党员', [[0.1, 0.5, 0.2, 0.1]]],
    ['part of a run', [line(['党员大会', 0.2, 0.4])], '大会', [[0.4, 0.5, 0.2, 0.1]]],
    ['across words', [line(['党', 0.1, 0.1], ['员', 0.2, 0.1])], '党员', [[0.1, 0.5, 0.2, 0.1]]],
    ['full width for half', [line(['ＡＢ', 0.1, 0.2])], 'ab', [[0.1, 0.5, 0.2, 0.1]]],
    [
      'both words of a query',
      [line(['党员', 0.1, 0.2], ['大会', 0.3, 0.2])],
      '大会 党',
      [
        [0.1, 0.5, 0.1, 0.1],
        [0.3, 0.5, 0.2, 0.1],
      ],
    ],
    [
      'over the end of a line, a box in each',
      [line(['支部党员', 0.1, 0.4]), line(['大会', 0.1, 0.2])],
      '党员大会',
      [
        [0.3, 0.5, 0.2, 0.1],
        [0.1, 0.5, 0.2, 0.1],
      ],
    ],
    ['nothing', [line(['党员', 0.1, 0.2])], '支委', []],
    ['nothing for an empty query', [line(['党员', 0.1, 0.2])], ' ', []],
  ])('%s', (_, lines, query, boxes) => {
    const marks = findQuery({ text: toPageText(lines), lines }, query)
    expect(marks.flatMap((mark) => mark.boxes).map(round)).toEqual(boxes)
    expect(marks.map(({ at }) => at)).toEqual([...marks.keys()])
  })
})

test('pieces of a text are marked as they stand, and those that are not there are left out', () => {
  const lines = [line(['关于开展', 0.1, 0.4]), line(['学习的通知', 0.1, 0.5])]
  const boxes = findPieces({ text: toPageText(lines), lines }, ['开展\n学习', '乙方'])
  expect(boxes.map(round)).toEqual([
    [0.3, 0.5, 0.2, 0.1],
    [0.1, 0.5, 0.2, 0.1],
  ])
})
