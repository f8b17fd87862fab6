import { describe, expect, test } from 'vitest'
import type { TextLine } from '../../src/core/catalogue/page.ts'
import { toPageText } from '../../src/core/text/page-text.ts'
import { findBoxes } from '../../src/renderer/item/marks.ts'
import { toShownSize } from '../../src/renderer/ui/zoom.ts'

const line = (...words: readonly (readonly [string, number, number])[]): TextLine => ({
  words: words.map(([text, x, width]) => ({ text, box: [x, 0.5, width, 0.1], confidence: 1 })),
})

describe('findBoxes', () => {
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
    const round = (box: readonly number[]) => box.map((value) => Math.round(value * 1000) / 1000)
    expect(findBoxes({ text: toPageText(lines), lines }, query).map(round)).toEqual(boxes)
  })
})

test.each([
  ['fit', { width: 1000, height: 2000 }, { width: 400, height: 800 }],
  ['width', { width: 1000, height: 2000 }, { width: 500, height: 1000 }],
  ['full', { width: 1000, height: 2000 }, { width: 1000, height: 2000 }],
  ['width', { width: 100, height: 50 }, { width: 200, height: 100 }],
] as const)('zoom %s shows %j as %j', (zoom, image, shown) => {
  expect(toShownSize(image, { width: 500, height: 800 }, zoom)).toEqual(shown)
})
