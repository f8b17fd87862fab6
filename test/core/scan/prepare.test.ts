import { describe, expect, test } from 'vitest'
import { type Prepared, prepare } from '../../../src/core/scan/prepare.ts'
import type { Raster } from '../../../src/core/scan/raster.ts'
import type { RecognisedLine } from '../../../src/core/scan/recognised.ts'
import type { Area } from '../../../src/core/scan/tables.ts'
import { paper, rule, scribble } from '../../support/drawing.ts'

/** "Recognises" what `scribble` drew: each run of strokes is a word that says how many it has. */
function recognise({ pixels, width, height }: Raster): RecognisedLine[] {
  const isDark = (x: number, y: number) => (pixels[y * width + x] ?? 255) < 128
  const rows = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => x).some((x) => isDark(x, y)),
  )
  const lines: RecognisedLine[] = []
  for (let top = 0; top < height; top += 1) {
    if (!rows[top]) continue
    let bottom = top
    while (rows[bottom]) bottom += 1
    const columns = Array.from({ length: width }, (_, x) => isDark(x, Math.floor((top + bottom) / 2)))
    const strokes = columns.flatMap((isInk, x) => (isInk && !columns[x - 1] ? [x] : []))
    const characters = strokes.map((x) => ({
      text: '字',
      box: [x / width, top / height, 5 / width, (bottom - top) / height] as const,
    }))
    // One word a line, as recognition is known to do: it is cut where cells end.
    const [first = 0, last = 0] = [strokes[0], strokes.at(-1)]
    lines.push({
      words: [
        {
          text: characters.map(({ text }) => text).join(''),
          box: [first / width, top / height, (last + 5 - first) / width, (bottom - top) / height],
          confidence: 0.9,
          characters: characters.map(({ text, box }) => ({ text, box: [...box] })),
        },
      ],
    })
    top = bottom
  }
  return lines
}

const texts = (prepared: Prepared) =>
  prepared.place(recognise(prepared.picture)).map(({ words }) => words.map(({ text }) => text).join(''))

const areas = (prepared: Prepared, page: Raster): Area[] =>
  prepared
    .place(recognise(prepared.picture))
    .flatMap(({ words }) => words.filter(({ text }) => text.trim() !== ''))
    .map(({ box: [x, y, width, height] }) => ({
      left: x * page.width,
      top: y * page.height,
      right: (x + width) * page.width,
      bottom: (y + height) * page.height,
    }))

/** A heading, a table of two rows and three columns with one empty cell, and a line below it. */
function form() {
  const sheet = paper(1_240, 900)
  const drawn = [scribble(sheet, 500, 60, 9)]
  for (const y of [150, 250, 350]) rule(sheet, 100, y, 1_100, y)
  for (const x of [100, 400, 800, 1_100]) rule(sheet, x, 150, x, 350)
  drawn.push(scribble(sheet, 200, 190, 2), scribble(sheet, 520, 190, 7), scribble(sheet, 900, 190, 3))
  drawn.push(scribble(sheet, 140, 290, 4), scribble(sheet, 860, 290, 6))
  drawn.push(scribble(sheet, 120, 450, 20))
  return { sheet, drawn }
}

describe('a ruled table', () => {
  test('is read row by row, a blank between cells', () => {
    expect(texts(prepare(form().sheet))).toEqual(
      [[9], [2, 7, 3], [4, 6], [20]].map((line) => line.map((count) => '字'.repeat(count)).join(' ')),
    )
  })

  test('has its words where they stand on the page', () => {
    const { sheet, drawn } = form()
    const found = areas(prepare(sheet), sheet)
    expect(found).toHaveLength(drawn.length)
    for (const [index, area] of drawn.entries()) {
      for (const side of ['left', 'top', 'right', 'bottom'] as const) {
        expect(Math.abs((found[index]?.[side] ?? 0) - area[side])).toBeLessThanOrEqual(1)
      }
    }
  })

  test('keeps the lines of one cell together, in their order', () => {
    const sheet = paper(1_240, 900)
    for (const y of [150, 400]) rule(sheet, 100, y, 1_100, y)
    for (const x of [100, 400, 1_100]) rule(sheet, x, 150, x, 400)
    scribble(sheet, 200, 260, 4)
    for (const [index, y] of [180, 240, 300].entries()) scribble(sheet, 450, y, 10 + index)
    expect(texts(prepare(sheet))).toEqual([4, 10, 11, 12].map((count) => '字'.repeat(count)))
  })
})

test('a page without rules is read as it is', () => {
  const sheet = paper(600, 400)
  scribble(sheet, 100, 100, 30)
  expect(prepare(sheet).picture).toBe(sheet)
})

test('an empty page and an empty table give nothing to read', () => {
  const sheet = paper(1_240, 900)
  for (const y of [150, 250, 350]) rule(sheet, 100, y, 1_100, y)
  for (const x of [100, 400, 1_100]) rule(sheet, x, 150, x, 350)
  for (const page of [paper(600, 400), sheet]) expect(texts(prepare(page))).toEqual([])
})
