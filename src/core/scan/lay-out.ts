import type { Raster } from './raster.ts'
import type { Area, Cell, Table } from './tables.ts'

/** A part of a page and where it is laid in the picture that is read. */
export interface Piece {
  readonly from: Area
  readonly left: number
  readonly top: number
}

/** Pieces of a page in the order in which a person reads them, laid below each other. */
export interface Layout {
  readonly pieces: readonly Piece[]
  readonly width: number
  readonly height: number
}

/**
 * White between cells that share a line, between lines and around the whole, in pixels at 200 dpi. Of gaps from 12 to 72
 * this read best: wide ones are taken for quotation marks.
 */
const gap = 24
const leading = 20
const margin = 24
/** What is cut out around ink, so that no edge is lost. */
const edge = 5
/** A line of print at 200 dpi is between 4 and 12 mm high with what belongs to it; more is several lines. */
const oneLine = 58

/**
 * Lays a page out so that its tables can be read: what stands around them as it is, their cells row by row, cells of
 * one line beside each other with narrow gaps. `ink` is the page's without its rules.
 */
export function layOut(ink: Raster, tables: readonly Table[]): Layout {
  const pieces: Piece[] = []
  let [top, width] = [margin, 0]
  const add = (line: readonly Area[]): void => {
    if (line.length === 0) return
    const height = Math.max(...line.map((area) => area.bottom - area.top))
    const [first, last] = [Math.min(...line.map((area) => area.top)), Math.max(...line.map((area) => area.bottom))]
    const sharesLine = last - first <= height * 1.5
    let left = margin
    for (const from of line) {
      const own = from.bottom - from.top
      pieces.push({ from, left, top: top + (sharesLine ? from.top - first : Math.round((height - own) / 2)) })
      left += from.right - from.left + gap
    }
    width = Math.max(width, left - gap + margin)
    top += (sharesLine ? last - first : height) + leading
  }
  let above = 0
  for (const table of tables) {
    add(toInked(ink, { left: 0, right: ink.width, top: above, bottom: table.area.top }))
    for (const line of toLines(ink, table.cells)) add(line)
    above = table.area.bottom
  }
  add(toInked(ink, { left: 0, right: ink.width, top: above, bottom: ink.height }))
  return { pieces, width, height: top + margin }
}

/** Cells with ink in them: those of one row and one line together, others by themselves. */
function toLines(ink: Raster, cells: readonly Cell[]): Area[][] {
  const lines: { readonly row: number | null; readonly areas: Area[] }[] = []
  for (const { row, area } of cells) {
    const [inked] = toInked(ink, area)
    if (inked === undefined) continue
    const isOneLine = inked.bottom - inked.top <= oneLine
    const last = lines.at(-1)
    if (isOneLine && last?.row === row) last.areas.push(inked)
    else lines.push({ row: isOneLine ? row : null, areas: [inked] })
  }
  return lines.map(({ areas }) => areas)
}

/** The part of an area that has ink, with an edge; nothing where there is hardly any. */
function toInked({ pixels, width, height }: Raster, area: Area): Area[] {
  const rows = new Int32Array(height)
  const columns = new Int32Array(width)
  for (let y = area.top; y < area.bottom; y += 1) {
    for (let x = area.left; x < area.right; x += 1) {
      if (pixels[y * width + x] !== 1) continue
      rows[y] = (rows[y] ?? 0) + 1
      columns[x] = (columns[x] ?? 0) + 1
    }
  }
  const isInked = (count: number): boolean => count > 1
  const [top, bottom] = [rows.findIndex(isInked), rows.findLastIndex(isInked)]
  const [left, right] = [columns.findIndex(isInked), columns.findLastIndex(isInked)]
  if (bottom - top < 2 || right - left < 2) return []
  return [
    {
      left: Math.max(area.left, left - edge),
      top: Math.max(area.top, top - edge),
      right: Math.min(area.right, right + 1 + edge),
      bottom: Math.min(area.bottom, bottom + 1 + edge),
    },
  ]
}

/** The picture of a layout. */
export function paint(grey: Raster, { pieces, width, height }: Layout): Raster {
  const pixels = new Uint8Array(width * height).fill(255)
  for (const { from, left, top } of pieces) {
    for (let y = from.top; y < from.bottom; y += 1) {
      const row = y * grey.width
      pixels.set(grey.pixels.subarray(row + from.left, row + from.right), (top + y - from.top) * width + left)
    }
  }
  return { pixels, width, height }
}
