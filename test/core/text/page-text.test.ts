import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TextLine, Word } from '../../../src/core/catalogue/page.ts'
import { toPageText } from '../../../src/core/text/page-text.ts'

/** A line whose words stand close together, each character a fiftieth of the page wide. */
function line(...texts: readonly string[]): TextLine {
  let x = 0
  const words = texts.map((text): Word => {
    const word: Word = { text, box: [x, 0, text.length * 0.02, 0.02], confidence: 1 }
    x += text.length * 0.02 + 0.005
    return word
  })
  return { words }
}

/** Two words with a gap of so many characters between them. */
function apart(before: string, gap: number, after: string): TextLine {
  const start = before.length * 0.02
  return {
    words: [
      { text: before, box: [0, 0, start, 0.02], confidence: 1 },
      { text: after, box: [start + gap * 0.02, 0, after.length * 0.02, 0.02], confidence: 1 },
    ],
  }
}

test.each([
  ['no lines', [], ''],
  ['Chinese words', [line('中', '共', '石桥镇', '委员会')], '中共石桥镇委员会'],
  ['Latin words', [line('Party', 'branch', 'ledger')], 'Party branch ledger'],
  ['Chinese and digits', [line('2024', '年', '3', '月', '12', '日')], '2024年3月12日'],
  ['Chinese and Latin', [line('使用', 'A4', '纸')], '使用A4纸'],
  ['digits side by side', [line('1,386.50', '28')], '1,386.50 28'],
  ['punctuation of either width', [line('会议', '，', '决定', ':', '一', '、', '“', '好', '”')], '会议，决定:一、“好”'],
  ['spaces inside a Chinese word', [line('会 议　记 录')], '会议记录'],
  ['spaces inside a Latin word', [line('Zhou   Mingyuan')], 'Zhou Mingyuan'],
  ['white space around a word', [line(' 会议 ', '\n记录')], '会议记录'],
  ['one output line a line', [line('会议'), line('记录')], '会议\n记录'],
  ['lines with nothing in them', [line('会议'), line(), line(' '), line('记录')], '会议\n记录'],
  ['letterspaced headings', [apart('会', 1, '议')], '会议'],
  ['columns', [apart('周明远', 3, '记录人')], '周明远 记录人'],
  ['cells of a table', [line('沈南乔', ' ', '男', ' ', '1973年')], '沈南乔 男 1973年'],
  ['a gap beside punctuation', [apart('决定', 4, '，')], '决定，'],
  [
    'words without boxes',
    [{ words: ['会', '议'].map((text): Word => ({ text, box: [0, 0, 0, 0], confidence: 1 })) }],
    '会议',
  ],
])('%s', (_, lines, text) => {
  expect(toPageText(lines)).toBe(text)
})

const word = fc.record({
  text: fc.stringMatching(/^[会议记录党A-C0-2 ，:]{0,6}$/u),
  box: fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constant(0),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constant(0),
  ),
  confidence: fc.constant(1),
})

test('every character but white space stays, in its order; no line is empty, untrimmed or doubly spaced', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ words: fc.array(word, { maxLength: 6 }) }), { maxLength: 5 }), (lines) => {
      const text = toPageText(lines)
      const given = lines.flatMap(({ words }) => words.map((each) => each.text)).join('')
      expect(text.replace(/\s/g, '')).toBe(given.replace(/\s/g, ''))
      expect(
        text === '' || text.split('\n').every((each) => each !== '' && each === each.trim() && !/\s\s/.test(each)),
      ).toBe(true)
    }),
  )
})
