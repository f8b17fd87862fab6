import type { TextLine } from '../../core/catalogue/page.ts'
import { placeText, toBoxes } from '../../core/text/place-text.ts'
import { parseQuery } from '../../core/text/query.ts'
import { findMarks } from '../../core/text/snippet.ts'
import type { Box } from '../ui/zoom.ts'

/** Where the words of a query stand on a page: a box for each occurrence, one a line where it runs over. */
export function findBoxes(
  { text, lines }: { readonly text: string; readonly lines: readonly TextLine[] },
  query: string,
): readonly Box[] {
  const marks = findMarks(text, parseQuery(query))
  if (marks.length === 0) return []
  const places = placeText(text, lines)
  const boxes = marks.flatMap(([from, to]) => toBoxes(places, from, to))
  // Two words that are new in one line both have the whole line.
  return boxes.filter((box, at) => boxes.findIndex((other) => other.join() === box.join()) === at)
}
