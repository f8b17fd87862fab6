import { bodyHeight, type Piece } from './flow.ts'
import { type Link, type Mark, type Measure, moved, rule, text } from './page.ts'
import type { Paper } from './paper.ts'
import { wrap } from './wrap.ts'

export type Column = {
  readonly title: string
  /** Share of the table's width. */
  readonly share: number
  readonly align: 'left' | 'centre'
}

export type Row =
  | {
      readonly cells: readonly string[]
      /** The anchor that the whole row leads to. */
      readonly target: string | null
      /** Said of the row across all columns, right below it: what no column has the width for. */
      readonly below?: string
    }
  /** Says across all columns what the rows below it have in common, and stays with the first of them. */
  | { readonly heading: string }

const size = 9
const leading = 13
const inset = 4

/**
 * A ruled table as wide as the paper's body, a piece a row; the heading row is repeated on every page. Text wraps inside
 * its cell; a row taller than a page goes on in a second piece.
 */
export function* table(
  columns: readonly Column[],
  rows: Iterable<Row>,
  paper: Paper,
  measure: Measure,
): Generator<Piece> {
  const grid = gridOf(columns, paper)
  const heading = headingPiece(grid, measure)
  const most = Math.max(1, Math.floor((bodyHeight(paper) - heading.height - inset * 2) / leading))
  let first = true
  for (const row of rows) {
    if ('heading' in row) {
      const piece = spanningPiece(grid, row.heading, heading, measure)
      yield first ? carrying(heading, piece) : piece
      first = false
      continue
    }
    const cells = grid.map((cell, index) => wrap(row.cells[index] ?? '', cell.width - inset * 2, size, measure))
    const tallest = Math.max(...cells.map((lines) => lines.length))
    for (let from = 0; from < tallest; from += most) {
      const part = cells.map((lines) => lines.slice(from, from + most))
      const piece = { ...rowPiece(grid, part, row.target, heading, measure), keep: row.below !== undefined }
      yield first ? carrying(heading, piece) : piece
      first = false
    }
    if (row.below === undefined) continue
    const below = spanningCell(grid)
    const lines = wrap(row.below, below.width - inset * 2, size, measure)
    for (let from = 0; from < lines.length; from += most) {
      yield rowPiece([below], [lines.slice(from, from + most)], null, heading, measure)
    }
  }
  if (first) yield heading
}

type Cell = Column & { readonly x: number; readonly width: number }

function gridOf(columns: readonly Column[], paper: Paper): Cell[] {
  const whole = columns.reduce((sum, column) => sum + column.share, 0)
  const body = paper.width - paper.side * 2
  let x = paper.side
  return columns.map((column) => {
    const cell = { ...column, x, width: (body * column.share) / whole }
    x += cell.width
    return cell
  })
}

function headingPiece(grid: readonly Cell[], measure: Measure): Piece {
  const cells = grid.map((cell) => wrap(cell.title, cell.width - inset * 2, size, measure))
  const height = heightOf(cells) + 3
  const [left, right] = edgesOf(grid)
  const marks: Mark[] = [
    { kind: 'box', x: left, y: 0, width: right - left, height, ink: 0.93 },
    ...cellMarks(
      grid.map((cell) => ({ ...cell, align: 'centre' as const })),
      cells,
      height,
      true,
      measure,
    ),
    rule(left, 0, right, 0, 0.8),
    rule(left, height, right, height),
    ...uprights(grid, height),
  ]
  return { height, marks, links: [], heading: null, keep: false }
}

function rowPiece(
  grid: readonly Cell[],
  cells: readonly (readonly string[])[],
  target: string | null,
  heading: Piece,
  measure: Measure,
): Piece {
  const height = heightOf(cells)
  const [left, right] = edgesOf(grid)
  const marks = [
    ...cellMarks(grid, cells, height, false, measure),
    rule(left, height, right, height),
    ...uprights(grid, height),
  ]
  const links: Link[] = target === null ? [] : [{ x: left, y: 0, width: right - left, height, target }]
  return { height, marks, links, heading, keep: false }
}

function spanningPiece(grid: readonly Cell[], content: string, heading: Piece, measure: Measure): Piece {
  const cell = spanningCell(grid)
  const [left, right] = edgesOf(grid)
  const cells = [wrap(content, cell.width - inset * 2, size, measure)]
  const height = heightOf(cells)
  const marks: Mark[] = [
    { kind: 'box', x: left, y: 0, width: right - left, height, ink: 0.95 },
    ...cellMarks([cell], cells, height, false, measure),
    rule(left, 0, right, 0),
    rule(left, height, right, height),
    ...uprights([cell], height),
  ]
  return { height, marks, links: [], heading, keep: true }
}

function spanningCell(grid: readonly Cell[]): Cell {
  const [left, right] = edgesOf(grid)
  return { title: '', share: 1, align: 'left', x: left, width: right - left }
}

/** The first row carries its heading with it, so that neither stands alone. */
function carrying(heading: Piece, row: Piece): Piece {
  return {
    height: row.height + heading.height,
    marks: [...heading.marks, ...row.marks.map((mark) => moved(mark, heading.height))],
    links: row.links.map((link) => ({ ...link, y: link.y + heading.height })),
    heading: null,
    keep: row.keep,
  }
}

function heightOf(cells: readonly (readonly string[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * leading + inset * 2
}

function edgesOf(grid: readonly Cell[]): [number, number] {
  const [first, last] = [grid[0], grid.at(-1)]
  return first && last ? [first.x, last.x + last.width] : [0, 0]
}

function uprights(grid: readonly Cell[], height: number): Mark[] {
  const [, right] = edgesOf(grid)
  return [...grid.map((cell) => cell.x), right].map((x) => rule(x, 0, x, height))
}

function cellMarks(
  grid: readonly Cell[],
  cells: readonly (readonly string[])[],
  height: number,
  bold: boolean,
  measure: Measure,
): Mark[] {
  return grid.flatMap((cell, index) => {
    const lines = cells[index] ?? []
    const top = (height - lines.length * leading) / 2
    return lines.flatMap((line, row) => {
      if (line === '') return []
      const slack = cell.width - inset * 2 - measure(line, size)
      const shift = cell.align === 'left' ? 0 : slack / 2
      return [text(cell.x + inset + shift, top + row * leading + leading / 2 + size * 0.36, size, line, { bold })]
    })
  })
}
