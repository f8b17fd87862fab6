import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filingStamp } from '../../../src/core/layout/filing-stamp.ts'
import type { Mark, Measure } from '../../../src/core/layout/page.ts'
import { mm } from '../../../src/core/layout/paper.ts'
import { findBlank } from '../../../src/core/scan/find-blank.ts'

const measure: Measure = (text, size) =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x2000 ? 0.55 : 1), 0) * size
const fields = { fonds: 'Z109', year: 2025, number: 7, unit: '青石桥社区第一党支部', retention: '永久', pages: 3 }
/** A4 in points, and as a picture of 2 pixels a millimetre. */
const size = { width: mm(210), height: mm(297) }
const [width, height] = [420, 594]

/** White paper with black rectangles (millimetres). */
function paper(...blots: readonly (readonly [number, number, number, number])[]) {
  const pixels = new Uint8Array(width * height).fill(255)
  for (const [x, y, w, h] of blots) {
    for (let row = y * 2; row < (y + h) * 2; row += 1) pixels.fill(0, row * width + x * 2, row * width + (x + w) * 2)
  }
  return { pixels, width, height }
}

/** The outline of a stamp in millimetres. */
function outline(marks: readonly Mark[]) {
  const rules = marks.flatMap((mark) => (mark.kind === 'line' ? [mark] : []))
  const [xs, ys] = [rules.flatMap(({ x1, x2 }) => [x1, x2]), rules.flatMap(({ y1, y2 }) => [y1, y2])]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return [left, top, Math.max(...xs) - left, Math.max(...ys) - top].map(
    (points) => Math.round((points * 25.4) / 7.2) / 10,
  )
}

describe('归档章', () => {
  it('is 45 by 16 mm of six cells, the fields in the order of the standard', () => {
    const { marks, extra } = filingStamp(fields, paper(), size, measure)
    expect(extra).toBe(0)
    expect(outline(marks).slice(2)).toEqual([45, 16])
    const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
    expect(texts.join('|')).toMatch(/^Z109\|2025\|0007\|青石桥.*\|永久\|3$/)
    expect(marks.filter(({ kind }) => kind === 'line')).toHaveLength(7)
  })

  it('leaves a cell empty that nobody has filled in', () => {
    const { marks } = filingStamp({ ...fields, fonds: '', number: null }, paper(), size, measure)
    expect(marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))[0]).toBe('2025')
  })

  it.each([
    ['at the top right of an empty page', paper(), [158, 5]],
    ['left of what stands at the top right', paper([120, 0, 90, 60]), [71, 5]],
    ['below what fills the top', paper([0, 0, 210, 60]), [158, 62]],
  ])('stands %s', (_, page, [x, y]) => {
    const [left = 0, top = 0] = outline(filingStamp(fields, page, size, measure).marks)
    expect(Math.abs(left - (x ?? 0))).toBeLessThan(4)
    expect(Math.abs(top - (y ?? 0))).toBeLessThan(4)
  })

  it.each([
    ['printed all over', paper(...Array.from({ length: 29 }, (_, row) => [0, row * 10, 210, 2] as const))],
    ['not to be seen', null],
  ])('stands below a page that is %s', (_, page) => {
    const { marks, extra } = filingStamp(fields, page, size, measure)
    const [, top = 0] = outline(marks)
    expect(top).toBeGreaterThanOrEqual(297)
    expect(extra).toBeGreaterThan(mm(16))
  })
})

describe('findBlank', () => {
  it('never gives a place with ink in it, and always one where there is room', () => {
    const side = fc.integer({ min: 20, max: 60 })
    const spot = fc.tuple(fc.nat(59), fc.nat(59))
    fc.assert(
      fc.property(side, side, fc.array(spot, { maxLength: 6 }), (wide, high, spots) => {
        const pixels = new Uint8Array(wide * high)
        for (const [x, y] of spots) if (x < wide && y < high) pixels[y * wide + x] = 1
        const found = findBlank({ pixels, width: wide, height: high }, { width: 10, height: 6 }, 1)
        if (found === null) return spots.length > 0 || wide < 12 || high < 8
        for (let y = found.y; y < found.y + 6; y += 1) {
          for (let x = found.x; x < found.x + 10; x += 1) if (pixels[y * wide + x] === 1) return false
        }
        return true
      }),
    )
  })
})
