import { expect, test } from 'vitest'
import { flagPage, isAlike } from '../../../src/core/scan/page-flags.ts'
import { lookAt } from '../../../src/core/scan/page-look.ts'
import type { Raster } from '../../../src/core/scan/raster.ts'
import { toShingles } from '../../../src/core/text/shingles.ts'

import { fill, paper, rule, scribble } from '../../support/drawing.ts'
import { writeText } from '../../support/text-samples.ts'

const fine = { dpi: 300, longSide: 3_508 }

/** Ten lines of words. */
function page(): Raster {
  const sheet = paper(800, 1_000)
  for (let line = 0; line < 10; line += 1) scribble(sheet, 100, 150 + line * 60, 55)
  return sheet
}

/** The mean of so many pixels to either side, three times over: near enough to a Gaussian. */
function blurred(sheet: Raster, reach: number): Raster {
  let { pixels } = sheet
  for (const step of [1, sheet.width, 1, sheet.width, 1, sheet.width]) {
    pixels = pixels.map((_, at, from) => {
      let sum = 0
      for (let away = -reach; away <= reach; away += 1) sum += from[at + away * step] ?? 245
      return Math.round(sum / (2 * reach + 1))
    })
  }
  return { ...sheet, pixels }
}

/** The part of a sheet that the scanner took. */
function part({ pixels, width }: Raster, left: number, top: number, right: number, bottom: number): Raster {
  const taken = paper(right - left, bottom - top)
  for (let y = top; y < bottom; y += 1) {
    taken.pixels.set(pixels.subarray(y * width + left, y * width + right), (y - top) * taken.width)
  }
  return taken
}

const flagsOf = (sheet: Raster) => flagPage(lookAt(sheet), fine)

test.each<[string, Raster, readonly string[]]>([
  ['a page of print', page(), []],
  ['print a little soft', blurred(page(), 1), []],
  ['print out of focus', blurred(page(), 4), ['blurred']],
  ['an empty page', paper(800, 1_000), ['blank']],
  ['a page cut off below', part(page(), 0, 0, 800, 402), ['cut']],
  ['a page cut off on the left', part(page(), 112, 0, 800, 1_000), ['cut']],
])('%s', (_, sheet, flags) => {
  expect(flagsOf(sheet)).toEqual(flags)
})

test('specks and the dark beside the paper are neither ink nor cut text', () => {
  const sheet = page()
  for (let at = 0; at < 60; at += 1)
    fill(sheet, { left: at * 13, top: at * 16, right: at * 13 + 1, bottom: at * 16 + 1 })
  fill(sheet, { left: 0, top: 0, right: 12, bottom: 1_000 }, 20)
  rule(sheet, 0, 900, 797, 900)
  expect(flagsOf(sheet)).toEqual([])
})

test.each([
  [{ dpi: 200, longSide: 2_339 }, false],
  [{ dpi: 199, longSide: 2_339 }, true],
  [{ dpi: null, longSide: 1_654 }, false],
  [{ dpi: null, longSide: 1_653 }, true],
  // A PDF page without a scan.
  [{ dpi: null, longSide: null }, false],
])('a picture of %o is too coarse: %s', (size, isCoarse) => {
  expect(flagPage(lookAt(page()), size).includes('coarse')).toBe(isCoarse)
})

test('a sheet scanned twice is alike though a character in a hundred is misread, another month is not', () => {
  const text = writeText(1, 500)
  const misread = [...text].map((character, at) => (at % 100 === 50 ? '口' : character)).join('')
  expect(isAlike(toShingles(text), toShingles(misread))).toBe(true)
  expect(isAlike(toShingles(text), toShingles([...text].map((c, at) => (at % 12 === 5 ? '口' : c)).join('')))).toBe(
    false,
  )
  expect(isAlike(toShingles('会议记录'), toShingles('会议记录'))).toBe(false)
})
