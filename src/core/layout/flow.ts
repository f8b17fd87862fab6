import { type LayoutPage, type Link, type Mark, moved } from './page.ts'
import type { Paper } from './paper.ts'

/** A strip of content that stays whole, drawn as if its top were y = 0. */
export type Piece = {
  readonly height: number
  readonly marks: readonly Mark[]
  readonly links: readonly Link[]
  /** Repeated above this piece when it begins a page: a table's heading row. */
  readonly heading: Piece | null
  /** Stands on the same page as the piece after it. */
  readonly keep: boolean
}

/** A piece with nothing in it. */
export function gap(height: number, keep = false): Piece {
  return { height, marks: [], links: [], heading: null, keep }
}

/** The height of a page's body in points. */
export function bodyHeight(paper: Paper): number {
  return paper.height - paper.top - paper.bottom
}

/** Lays pieces below each other onto as many sheets as they need, one sheet in memory at a time; at least one sheet. */
export function* flow(pieces: Iterable<Piece>, paper: Paper, every: readonly Mark[]): Generator<LayoutPage> {
  const limit = paper.height - paper.bottom
  let sheet = openSheet(paper, every)
  for (const group of grouped(pieces)) {
    const height = group.reduce((sum, piece) => sum + piece.height, 0)
    if (sheet.y + height > limit + 0.01 && sheet.y > paper.top) {
      yield closeSheet(sheet, paper)
      sheet = openSheet(paper, every)
    }
    for (const piece of group) {
      if (sheet.y + piece.height > limit + 0.01 && sheet.y > paper.top) {
        yield closeSheet(sheet, paper)
        sheet = openSheet(paper, every)
      }
      if (sheet.y === paper.top && piece.heading) place(sheet, piece.heading)
      place(sheet, piece)
    }
  }
  yield closeSheet(sheet, paper)
}

type Sheet = { y: number; readonly marks: Mark[]; readonly links: Link[] }

function openSheet(paper: Paper, every: readonly Mark[]): Sheet {
  return { y: paper.top, marks: [...every], links: [] }
}

function closeSheet(sheet: Sheet, paper: Paper): LayoutPage {
  return { width: paper.width, height: paper.height, marks: sheet.marks, links: sheet.links }
}

function place(sheet: Sheet, piece: Piece): void {
  for (const mark of piece.marks) sheet.marks.push(moved(mark, sheet.y))
  for (const link of piece.links) sheet.links.push({ ...link, y: link.y + sheet.y })
  sheet.y += piece.height
}

/** Pieces that keep to the one after them, together with it. */
function* grouped(pieces: Iterable<Piece>): Generator<Piece[]> {
  let group: Piece[] = []
  for (const piece of pieces) {
    group.push(piece)
    if (piece.keep) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
