import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Measure } from '../../../src/core/layout/page.ts'
import { shorten, wrap } from '../../../src/core/layout/wrap.ts'

/** Chinese a full em, the rest half. */
const measure: Measure = (text, size) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.5 : 1), 0) * size

describe('wrap', () => {
  it.each([
    ['', 100, ['']],
    ['支部委员会会议', 40, ['支部委员', '会会议']],
    ['第一，第二', 30, ['第一，', '第二']],
    ['参加人员：张三', 40, ['参加人', '员：张三']],
    ['见《条例》', 20, ['见', '《条', '例》']],
    ['use sha256sum now', 50, ['use', 'sha256sum', 'now']],
    ['abcdefghijkl', 30, ['abcdef', 'ghijkl']],
    ['甲\n乙\r\n丙', 100, ['甲', '乙', '丙']],
    ['共WS-0001件', 40, ['共', 'WS-0001', '件']],
  ])('breaks %j at %s', (text, width, lines) => {
    expect(wrap(text, width, 10, measure)).toEqual(lines)
  })

  const words = fc.string({
    unit: fc.constantFrom('党', '，', '。', '《', '》', 'a', '1', '-', ' ', '“', '”', '𠮷'),
    maxLength: 80,
  })

  it('loses no character and keeps every line within its width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 10, max: 200 }), (text, width) => {
        const lines = wrap(text, width, 10, measure)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(measure(line, 10)).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('begins no line with a closing mark where the line before has room to give', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('党', '会', '议，', '《记', '录》'), { maxLength: 40 }), (parts) => {
        for (const line of wrap(parts.join(''), 60, 10, measure)) {
          expect(line).not.toMatch(/^[，》]/)
          expect(line).not.toMatch(/《$/)
        }
      }),
    )
  })
})

describe('shorten', () => {
  it('leaves what fits and marks what does not', () => {
    expect(shorten('支部', 20, 10, measure)).toBe('支部')
    expect(shorten('支部委员会', 40, 10, measure)).toBe('支部委…')
  })
})
