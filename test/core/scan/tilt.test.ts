import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toInk } from '../../../src/core/scan/ink.ts'
import { straighten } from '../../../src/core/scan/straighten.ts'
import { findTilt } from '../../../src/core/scan/tilt.ts'
import { fill, paper } from '../../support/drawing.ts'

/** Twenty lines of words, of uneven length, that fall to the right by so many degrees. */
function lines(tilt: number) {
  const sheet = paper(1_000, 1_400)
  const slope = Math.tan((tilt * Math.PI) / 180)
  for (let line = 0; line < 20; line += 1) {
    for (let x = 100; x < 900 - (line % 4) * 120; x += 12) {
      const top = Math.round(150 + line * 55 + (x - 500) * slope)
      fill(sheet, { left: x, top, right: x + 7, bottom: top + 24 })
    }
  }
  return sheet
}

test('the tilt of a page is found to a tenth of a degree', () => {
  fc.assert(
    fc.property(fc.integer({ min: -45, max: 45 }), (tenths) => {
      expect(Math.abs(findTilt(toInk(lines(tenths / 10))) - tenths / 10)).toBeLessThanOrEqual(0.1)
    }),
    { numRuns: 20 },
  )
})

test('a page turned back is level', () => {
  expect(Math.abs(findTilt(toInk(straighten(lines(3), 3).grey)))).toBeLessThanOrEqual(0.1)
})

test('a page with nothing on it has no tilt', () => {
  expect(findTilt(toInk(paper(600, 800)))).toBe(0)
})

test('a point of the page turned back is found again on the page', () => {
  const sheet = paper(801, 601)
  fill(sheet, { left: 650, top: 100, right: 654, bottom: 104 }, 0)
  const { grey, toBefore } = straighten(sheet, 2.5)
  const darkest = grey.pixels.findIndex((level) => level < 60)
  const [x, y] = toBefore([darkest % grey.width, Math.floor(darkest / grey.width)])
  expect(Math.abs(x - 651.5)).toBeLessThan(2)
  expect(Math.abs(y - 101.5)).toBeLessThan(2)
})
