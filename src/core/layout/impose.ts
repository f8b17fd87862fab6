import type { CutSheet } from '../forms/form.ts'
import { type LayoutPage, type Mark, type Measure, rule, shifted, text } from './page.ts'
import { mm } from './paper.ts'

/** Something to be cut out of a sheet, drawn as if its upper left corner were 0, 0. Sizes in points. */
export type Block = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] }

type Sheet = {
  readonly width: number
  readonly height: number
  /** How high a block may be, in millimetres. */
  readonly blockMm: number
}

/** The upright sheets that blocks are cut from. A box is 310 mm high, which A4 cannot hold; its labels are shorter. */
export const cutSheets: Readonly<Record<CutSheet, Sheet>> = {
  A4: { width: mm(210), height: mm(297), blockMm: 265 },
  A3: { width: mm(297), height: mm(420), blockMm: 310 },
}

const marginMm = 10
/** How far a cut mark stands off its corner, and how long it is. */
const [offMm, tickMm] = [1.5, 5]
const rulerMm = 50

/**
 * Blocks side by side on as many sheets as they need, in order, with a mark at both ends of every cut. At the foot it
 * says to print at full size, and shows a length to measure whether that was done.
 */
export function impose(blocks: Iterable<Block>, sheet: CutSheet, measure: Measure): LayoutPage[] {
  const { width } = cutSheets[sheet]
  const room = width - mm(marginMm) * 2
  const rows: Block[][] = []
  let used = Number.POSITIVE_INFINITY
  for (const block of blocks) {
    const last = rows.at(-1)
    if (last === undefined || used + block.width > room + 0.01) {
      rows.push([block])
      used = block.width
    } else {
      last.push(block)
      used += block.width
    }
  }
  return rows.map((row) => layRow(row, sheet, measure))
}

function layRow(row: readonly Block[], sheet: CutSheet, measure: Measure): LayoutPage {
  const { width, height } = cutSheets[sheet]
  const wide = row.reduce((sum, block) => sum + block.width, 0)
  const high = Math.max(...row.map((block) => block.height))
  const top = mm(marginMm)
  const marks: Mark[] = []
  let x = (width - wide) / 2
  const left = x
  marks.push(...uprightCut(x, top, high))
  for (const block of row) {
    for (const mark of block.marks) marks.push(shifted(mark, x, top))
    x += block.width
    marks.push(...uprightCut(x, top, high))
  }
  for (const y of [top, top + high]) marks.push(...levelCut(left, y, -1), ...levelCut(x, y, 1))
  return { width, height, marks: [...marks, ...scaleNote(width, height, measure)], links: [] }
}

function uprightCut(x: number, top: number, high: number): Mark[] {
  const [off, tick] = [mm(offMm), mm(tickMm)]
  return [rule(x, top - off - tick, x, top - off, 0.3), rule(x, top + high + off, x, top + high + off + tick, 0.3)]
}

function levelCut(x: number, y: number, side: 1 | -1): Mark[] {
  const [from, to] = [x + side * mm(offMm), x + side * mm(offMm + tickMm)]
  return [rule(Math.min(from, to), y, Math.max(from, to), y, 0.3)]
}

function scaleNote(width: number, height: number, measure: Measure): Mark[] {
  const y = height - mm(8)
  const words = `打印时选“实际大小”，不要缩放；右边的线应长${rulerMm}毫米。沿角线裁切。`
  const size = 7
  const from = mm(marginMm) + measure(words, size) + mm(4)
  const to = from + mm(rulerMm)
  const tip = mm(1)
  const ruler = [
    rule(from, y, to, y, 0.4),
    rule(from, y - tip, from, y + tip, 0.4),
    rule(to, y - tip, to, y + tip, 0.4),
  ]
  return [text(mm(marginMm), y + size * 0.36, size, words, { ink: 0.35 }), ...(to < width ? ruler : [])]
}
