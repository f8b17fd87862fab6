import type { Snippet } from './hit.ts'
import { normalise } from './normalise.ts'
import type { Query } from './query.ts'

interface Cut {
  /** Code points shown before the hit, and in all. */
  readonly before: number
  readonly length: number
}
const wide: Cut = { before: 20, length: 90 }
const narrow: Cut = { before: 10, length: 36 }

/** All places where a query's words stand in a text, as [start, end) offsets in UTF-16 units, in order. */
export function findMarks(text: string, query: Query): [number, number][] {
  return mergeMarks(findIn(text, query))
}

/** The piece of a page's text around the first hit, on one line, with the hits marked. */
export function toSnippet(text: string, query: Query): Snippet {
  const marks = findMarks(text, query)
  return cut(text, marks, marks[0]?.[0] ?? 0, wide)
}

/** The pieces around each of the hits in turn, shorter than the one that stands for a whole page. */
export function toSnippets(text: string, query: Query): readonly Snippet[] {
  const marks = findMarks(text, query)
  return marks.map(([from]) => cut(text, marks, from, narrow))
}

function cut(text: string, marks: [number, number][], at: number, { before, length }: Cut): Snippet {
  const start = stepBack(text, at, before)
  const end = stepOn(text, start, length)
  const shown = text.slice(start, end).replaceAll(/\s/g, ' ')
  return {
    text: shown,
    marks: marks
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start]),
  }
}

function findIn(text: string, query: Query): [number, number][] {
  const { text: normalised, points, starts } = normalise(text)
  const toPoint = placesOfPoints(normalised, points)
  const found: [number, number][] = []
  for (const word of query.words) {
    const sought = word.join('')
    for (let at = normalised.indexOf(sought); at >= 0; at = normalised.indexOf(sought, at + 1)) {
      const first = toPoint(at)
      // The end of the last character, not the start of the next: white space between them is not marked.
      const last = starts[first + word.length - 1] ?? 0
      found.push([starts[first] ?? 0, stepOn(text, last, 1)])
    }
  }
  return found
}

/** From a place in the normalised text, in UTF-16 units, to the number of its code point. */
function placesOfPoints(normalised: string, points: readonly string[]): (at: number) => number {
  if (normalised.length === points.length) return (at) => at
  const places: number[] = []
  for (let point = 0; point < points.length; point += 1) {
    for (let unit = 0; unit < (points[point]?.length ?? 0); unit += 1) places.push(point)
  }
  return (at) => places[at] ?? 0
}

function mergeMarks(marks: [number, number][]): [number, number][] {
  const merged: [number, number][] = []
  for (const [from, to] of marks.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

function stepBack(text: string, from: number, points: number): number {
  return from - [...text.slice(Math.max(0, from - points * 2), from)].slice(-points).join('').length
}

function stepOn(text: string, from: number, points: number): number {
  return from + [...text.slice(from, from + points * 2)].slice(0, points).join('').length
}
