import { type TextLine, toBox, type Word } from '../catalogue/page.ts'
import { cutWords } from './cut-words.ts'
import { eraseRules } from './erase-rules.ts'
import { toInk } from './ink.ts'
import { type Layout, layOut, paint } from './lay-out.ts'
import { type Raster, transpose } from './raster.ts'
import type { RecognisedLine } from './recognised.ts'
import { findRules } from './rules.ts'
import { type Point, straighten } from './straighten.ts'
import { findTables } from './tables.ts'
import { findTilt } from './tilt.ts'

/** Lines that fall or rise by less than this many degrees are read as well as level ones, and turning blurs a little. */
const leastTilt = 0.2

/** The picture of a page that is read best, and the way back from it. */
export interface Prepared {
  readonly picture: Raster
  /** Puts what was recognised in the picture where it stands on the page; boxes are fractions of the page. */
  place(lines: readonly RecognisedLine[]): TextLine[]
}

/**
 * Makes an upright grey page at 200 dpi ready for recognition: levels its lines, takes ruled lines away, and lays the
 * cells of tables out in reading order.
 */
export function prepare(page: Raster): Prepared {
  const level = toLevel(page)
  const ink = toInk(level.grey)
  const rules = { rows: findRules(ink), columns: findRules(transpose(ink)) }
  if (rules.rows.length + rules.columns.length === 0) return toPrepared(level.grey, null, level.toBefore)
  const erased = eraseRules(level.grey, ink, rules)
  const tables = findTables(rules)
  if (tables.length === 0) return toPrepared(erased.grey, null, level.toBefore)
  const layout = layOut(erased.ink, tables)
  if (layout.pieces.length === 0) return toPrepared(erased.grey, null, level.toBefore)
  return toPrepared(paint(erased.grey, layout), layout, level.toBefore, level.grey)
}

function toLevel(grey: Raster): { readonly grey: Raster; toBefore(point: Point): Point } {
  const tilt = findTilt(toInk(grey))
  return Math.abs(tilt) < leastTilt ? { grey, toBefore: (point) => point } : straighten(grey, tilt)
}

function toPrepared(
  picture: Raster,
  layout: Layout | null,
  toBefore: (point: Point) => Point,
  { width, height }: Raster = picture,
): Prepared {
  const toPage = ({ box: [left, top, boxWidth, boxHeight], ...word }: Word): Word => {
    const [x, y] = toBefore([left + boxWidth / 2, top + boxHeight / 2])
    const box = toBox(
      (x - boxWidth / 2) / width,
      (y - boxHeight / 2) / height,
      (x + boxWidth / 2) / width,
      (y + boxHeight / 2) / height,
    )
    return { ...word, box }
  }
  const toWords = (line: RecognisedLine): Word[] =>
    layout === null ? line.words.map((word) => toPixels(word, picture)) : cutWords(line, layout)
  return { picture, place: (lines) => lines.map((line) => ({ words: toWords(line).map(toPage) })) }
}

function toPixels({ text, confidence, box: [x, y, boxWidth, boxHeight] }: Word, { width, height }: Raster): Word {
  return { text, confidence, box: [x * width, y * height, boxWidth * width, boxHeight * height] }
}
