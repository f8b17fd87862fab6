import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breakLines } from '../../../src/engine/sample/break-lines.ts'

const measure = (text: string) => text.length
const texts = fc.string({ unit: fc.constantFrom(...'供水巡查会议，。：（）“”《》2025'), maxLength: 120 })

test('breaking loses and adds nothing', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 8, max: 30 }), (text, width) => {
      expect(breakLines(text, width, measure).join('')).toBe(text)
    }),
  )
})

test.each([
  ['closing punctuation hangs instead of starting a line', '供水会议，巡查', 4, ['供水会议，', '巡查']],
  ['an opening bracket goes to the next line', '供水会（议）', 4, ['供水会', '（议）']],
  ['a number stays whole', '供水会2025年', 5, ['供水会', '2025年']],
  ['a short text is one line', '供水', 4, ['供水']],
  ['no text is no line', '', 4, []],
])('%s', (_, text, width, lines) => {
  expect(breakLines(text, width, measure)).toEqual(lines)
})
