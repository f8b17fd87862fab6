import type { TextLine, Word } from '../../core/catalogue/page.ts'
import { placeText, toBoxes } from '../../core/text/place-text.ts'
import { parseQuery } from '../../core/text/query.ts'
import { findMarks } from '../../core/text/snippet.ts'

type Box = Word['box']

interface Text {
  readonly text: string
  readonly lines: readonly TextLine[]
}

/** A place in a page's text with where it stands on the image: a box for each line; none where that is not known. */
export interface Mark {
  /** Which of the page's marks it is, counted from 0. */
  readonly at: number
  readonly boxes: readonly Box[]
}

/** Where the words of a query stand on a page. */
export function findQuery({ text, lines }: Text, query: string): readonly Mark[] {
  const marks = findMarks(text, parseQuery(query))
  if (marks.length === 0) return []
  const places = placeText(text, lines)
  return marks.map(([from, to], at) => ({ at, boxes: toBoxes(places, from, to) }))
}

/** Where pieces of a page's text stand, as they are. */
export function findPieces({ text, lines }: Text, pieces: readonly string[]): readonly Box[] {
  const found = pieces.map((piece) => [text.indexOf(piece), piece.length] as const).filter(([from]) => from >= 0)
  if (found.length === 0) return []
  const places = placeText(text, lines)
  return found.flatMap(([from, length]) => toBoxes(places, from, from + length))
}
