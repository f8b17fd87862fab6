import type { TextLine, Word } from '../../core/catalogue/page.ts'
import { parseQuery, type Query } from '../../core/text/query.ts'
import { findMarks } from '../../core/text/snippet.ts'
import type { Box } from '../ui/zoom.ts'

/** Where the words of a query stand on a page: one box for each occurrence in a line. */
export function findBoxes(lines: readonly TextLine[], query: string): readonly Box[] {
  const parsed = parseQuery(query)
  return lines.flatMap((line) => findInLine(line.words, parsed))
}

function findInLine(words: readonly Word[], query: Query): readonly Box[] {
  const placed = place(words)
  const text = words.map((word) => word.text).join(' ')
  return findMarks(text, query).flatMap(([from, to]) => {
    const parts = placed
      .filter(({ start, end }) => start < to && end > from)
      .map(({ word, start, end }) => cut(word.box, (from - start) / (end - start), (to - start) / (end - start)))
    return parts.length === 0 ? [] : [join(parts)]
  })
}

/** Each word with its place in the line's text, where single blanks part the words. */
function place(
  words: readonly Word[],
): readonly { readonly word: Word; readonly start: number; readonly end: number }[] {
  let start = 0
  return words
    .map((word) => {
      const placed = { word, start, end: start + word.text.length }
      start = placed.end + 1
      return placed
    })
    .filter(({ start: from, end }) => end > from)
}

/** The part of a box between two fractions of its width. A recognised word is often a whole run of characters. */
function cut([x, y, width, height]: Box, from: number, to: number): Box {
  const [left, right] = [Math.max(0, from), Math.min(1, to)]
  return [x + width * left, y, width * (right - left), height]
}

/** The box around all of them. */
function join(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map(([x]) => x))
  const top = Math.min(...boxes.map(([, y]) => y))
  const right = Math.max(...boxes.map(([x, , width]) => x + width))
  const bottom = Math.max(...boxes.map(([, y, , height]) => y + height))
  return [left, top, right - left, bottom - top]
}
