import { expect, test } from 'vitest'
import { toInk } from '../../../src/core/scan/ink.ts'
import { type Raster, transpose } from '../../../src/core/scan/raster.ts'
import { findRules } from '../../../src/core/scan/rules.ts'
import { findTables } from '../../../src/core/scan/tables.ts'
import { paper, rule } from '../../support/drawing.ts'

function tablesOf(sheet: Raster) {
  const ink = toInk(sheet)
  return findTables({ rows: findRules(ink), columns: findRules(transpose(ink)) })
}

const shape = (sheet: Raster) =>
  tablesOf(sheet).map(({ cells }) =>
    cells.map(({ row, area }) => [
      row,
      ...[area.left, area.right, area.top, area.bottom].map((at) => Math.round(at / 100)),
    ]),
  )

test('a grid is its cells, row by row', () => {
  const sheet = paper(1_000, 600)
  for (const y of [100, 200, 300]) rule(sheet, 100, y, 900, y)
  for (const x of [100, 500, 900]) rule(sheet, x, 100, x, 300)
  expect(shape(sheet)).toEqual([
    [
      [0, 1, 5, 1, 2],
      [0, 5, 9, 1, 2],
      [1, 1, 5, 2, 3],
      [1, 5, 9, 2, 3],
    ],
  ])
})

test('cells that span columns or rows are one', () => {
  const sheet = paper(1_000, 800)
  for (const y of [100, 500]) rule(sheet, 100, y, 900, y)
  rule(sheet, 300, 300, 900, 300)
  for (const x of [100, 300, 900]) rule(sheet, x, 100, x, 500)
  rule(sheet, 600, 100, 600, 300)
  expect(shape(sheet)).toEqual([
    [
      [0, 1, 3, 1, 5],
      [0, 3, 6, 1, 3],
      [0, 6, 9, 1, 3],
      [1, 3, 9, 3, 5],
    ],
  ])
})

test('a table without sides keeps its outer columns', () => {
  const sheet = paper(1_000, 600)
  for (const y of [100, 300, 500]) rule(sheet, 100, y, 900, y)
  for (const x of [400, 700]) rule(sheet, x, 100, x, 500)
  expect(shape(sheet)[0]).toHaveLength(6)
})

test('two tables on a page are two, from the top', () => {
  const sheet = paper(1_000, 1_200)
  for (const top of [100, 700]) {
    for (const y of [top, top + 200, top + 400]) rule(sheet, 100, y, 900, y)
    for (const x of [100, 900]) rule(sheet, x, top, x, top + 400)
  }
  expect(tablesOf(sheet).map(({ area }) => Math.round(area.top / 100))).toEqual([1, 7])
})

test.each<[string, (sheet: Raster) => void]>([
  [
    'a frame around a page',
    (sheet) => {
      for (const y of [100, 500]) rule(sheet, 100, y, 900, y)
      for (const x of [100, 900]) rule(sheet, x, 100, x, 500)
    },
  ],
  [
    'lines to write on',
    (sheet) => {
      for (const y of [100, 200, 300, 400]) rule(sheet, 100, y, 900, y)
    },
  ],
  ['nothing', () => {}],
])('%s is no table', (_, draw) => {
  const sheet = paper(1_000, 600)
  draw(sheet)
  expect(tablesOf(sheet)).toEqual([])
})
