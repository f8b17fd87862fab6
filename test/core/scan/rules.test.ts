import { describe, expect, test } from 'vitest'
import { eraseRules } from '../../../src/core/scan/erase-rules.ts'
import { toInk } from '../../../src/core/scan/ink.ts'
import { type Raster, transpose } from '../../../src/core/scan/raster.ts'
import { findRules, middleOf } from '../../../src/core/scan/rules.ts'
import { fill, paper, rule, scribble } from '../../support/drawing.ts'

const rulesOf = (sheet: Raster) => findRules(toInk(sheet))

function erased(sheet: Raster): Raster {
  const ink = toInk(sheet)
  return eraseRules(sheet, ink, { rows: findRules(ink), columns: findRules(transpose(ink)) }).grey
}

const dark = ({ pixels }: Raster) => pixels.filter((level) => level < 150).length

describe('rules are found', () => {
  test.each([
    ['level', 200, 200],
    ['falling by half a degree', 200, 205],
    ['rising by half a degree', 205, 200],
  ])('%s', (_, y1, y2) => {
    const sheet = paper(800, 400)
    rule(sheet, 50, y1, 700, y2)
    const [found, ...others] = rulesOf(sheet)
    expect(others).toEqual([])
    expect(found).toMatchObject({ from: 50, to: 701 })
    expect(found && middleOf(found)).toBeCloseTo((y1 + y2) / 2 + 0.5, 0)
  })

  test('across the gaps that a scanner leaves', () => {
    const sheet = paper(800, 400)
    rule(sheet, 50, 200, 300, 200)
    rule(sheet, 330, 200, 700, 200)
    expect(rulesOf(sheet)).toMatchObject([{ from: 50, to: 701 }])
  })

  test('in a grey as faint as that of blurred ones', () => {
    const sheet = paper(800, 400)
    rule(sheet, 50, 200, 700, 200, 160)
    expect(rulesOf(sheet)).toHaveLength(1)
  })

  test.each<[string, (sheet: Raster) => void]>([
    ['a stroke of a large title', (sheet) => rule(sheet, 100, 200, 200, 200)],
    ['a line of text', (sheet) => scribble(sheet, 50, 200, 60)],
    ['a shaded bar', (sheet) => fill(sheet, { left: 50, top: 200, right: 700, bottom: 230 })],
  ])('but not in %s', (_, draw) => {
    const sheet = paper(800, 400)
    draw(sheet)
    expect(rulesOf(sheet)).toEqual([])
  })
})

describe('rules are erased', () => {
  test('of both directions, with their crossings', () => {
    const sheet = paper(800, 400)
    for (const y of [100, 200, 300]) rule(sheet, 100, y, 700, y)
    for (const x of [100, 400, 700]) rule(sheet, x, 100, x, 300)
    expect(dark(erased(sheet))).toBe(0)
  })

  test('and strokes that cross them stay whole', () => {
    const [sheet, strokes] = [paper(800, 400), paper(800, 400)]
    for (const each of [sheet, strokes]) scribble(each, 300, 190, 5)
    rule(sheet, 50, 200, 700, 200)
    const isDark = (level: number): number => (level < 150 ? 1 : 0)
    expect(erased(sheet).pixels.map(isDark).join('') === strokes.pixels.map(isDark).join('')).toBe(true)
  })

  test('and strokes that end at them lose no more than the rule', () => {
    const sheet = paper(800, 400)
    const above = scribble(sheet, 300, 174, 5)
    rule(sheet, 50, above.bottom, 700, above.bottom)
    expect(dark(erased(sheet))).toBeGreaterThanOrEqual(5 * 5 * 25)
  })
})
