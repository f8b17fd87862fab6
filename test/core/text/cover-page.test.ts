import { describe, expect, it } from 'vitest'
import type { TextLine, Word } from '../../../src/core/catalogue/page.ts'
import { coverPage } from '../../../src/core/text/cover-page.ts'

const identity = '110101199003071233'

function word(text: string, x: number, width: number, y = 0.1): Word {
  return { text, box: [x, y, width, 0.02], confidence: 0.9 }
}

function line(...words: Word[]): TextLine {
  return { words }
}

function textsOf(lines: readonly TextLine[]): string[] {
  return lines.map(({ words }) => words.map(({ text }) => text).join('|'))
}

describe('coverPage', () => {
  it('covers a word that is a number, and hides it from the text', () => {
    const covered = coverPage({ lines: [line(word('王', 0.1, 0.03), word(identity, 0.2, 0.36))], corrected: null })
    expect(covered).toMatchObject({ counts: { identity: 1, phone: 0 }, unplaced: 0 })
    expect(textsOf(covered.lines)).toEqual([`王|${'■'.repeat(18)}`])
    const [box] = covered.boxes
    expect(box?.[0]).toBeLessThan(0.2)
    expect((box?.[0] ?? 0) + (box?.[2] ?? 0)).toBeGreaterThan(0.56)
    expect(box?.[1]).toBeLessThan(0.1)
    expect((box?.[1] ?? 0) + (box?.[3] ?? 0)).toBeGreaterThan(0.12)
  })

  it('covers only the part of a word that is a number, whose signs are half as wide as Chinese ones', () => {
    // 4 Chinese signs of 0.04, 11 digits of 0.02.
    const covered = coverPage({ lines: [line(word('联系电话13912345678', 0.1, 0.38))], corrected: null })
    expect(textsOf(covered.lines)).toEqual([`联系电话${'■'.repeat(11)}`])
    const [x = 0, , width = 0] = covered.boxes[0] ?? []
    expect(x).toBeCloseTo(0.24)
    expect(x + width).toBeCloseTo(0.5)
  })

  it('covers every word of a number that recognition cut up, also over the end of a line', () => {
    const first = line(word('110101', 0.6, 0.12), word('199003', 0.72, 0.12))
    const covered = coverPage({ lines: [first, line(word('071233', 0.1, 0.12, 0.2))], corrected: null })
    expect(covered.boxes).toHaveLength(3)
    expect(textsOf(covered.lines)).toEqual(['■■■■■■|■■■■■■', '■■■■■■'])
    const parts = line(word('139', 0.1, 0.06), word('1234', 0.161, 0.08), word('5678', 0.242, 0.08))
    expect(coverPage({ lines: [parts], corrected: null }).counts.phone).toBe(1)
  })

  it('takes two cells for two, and leaves a page without numbers as it is', () => {
    const cells = line(word('2025', 0.1, 0.08), word('  ', 0.18, 0.1), word('13912345678', 0.3, 0.22))
    const covered = coverPage({ lines: [cells], corrected: null })
    expect(textsOf(covered.lines)).toEqual([`2025|  |${'■'.repeat(11)}`])
    const plain = [line(word('会议记录', 0.1, 0.16))]
    expect(coverPage({ lines: plain, corrected: null })).toMatchObject({ boxes: [], lines: plain })
  })

  it('covers what a person corrected to a number, over the line that it stands in', () => {
    const read = line(word('电', 0.1, 0.04), word('话', 0.14, 0.04), word('I39l2345G78', 0.2, 0.22))
    const covered = coverPage({ lines: [read], corrected: '电话13912345678' })
    expect(covered).toMatchObject({ counts: { identity: 0, phone: 1 }, unplaced: 0 })
    expect(textsOf(covered.lines).join('')).toContain('■')
    expect(textsOf(covered.lines).join('')).not.toMatch(/\d/)
    const right = Math.max(...covered.boxes.map(([x, , width]) => x + width))
    expect(right).toBeGreaterThanOrEqual(0.42)
  })

  it('covers both what was read and what a person made of it', () => {
    const read = line(word('13912345678', 0.2, 0.22))
    const covered = coverPage({ lines: [read], corrected: '已销号' })
    expect(covered.boxes.length).toBeGreaterThan(0)
    expect(covered.counts.phone).toBe(1)
  })

  it('counts a number whose place nobody knows', () => {
    expect(coverPage({ lines: [], corrected: `补记：${identity}` })).toMatchObject({ boxes: [], unplaced: 1 })
    const flat = { ...word(identity, 0.2, 0), box: [0.2, 0.1, 0, 0] as Word['box'] }
    expect(coverPage({ lines: [line(flat)], corrected: null })).toMatchObject({ boxes: [], unplaced: 1 })
  })

  it('makes no number of two parts of a corrected line that stood apart', () => {
    const read = line(word('139123', 0.1, 0.12), word('      ', 0.22, 0.3), word('45678', 0.6, 0.1))
    const covered = coverPage({ lines: [read], corrected: '139123    45678' })
    expect(textsOf(covered.lines).join('')).not.toContain('13912345678')
  })
})
