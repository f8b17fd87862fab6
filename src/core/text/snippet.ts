import type { Snippet } from './hit.ts'
import { normalise } from './normalise.ts'
import type { Query } from './query.ts'

/** Code points shown before the first hit, and in all. */
const before = 20
const length = 90

/** All places where a query's words stand in a text, as [start, end) offsets in UTF-16 units, in order. */
export function findMarks(text: string, query: Query): [number, number][] {
  return mergeMarks(findIn(text, query))
}

/** The piece of a page's text around the first hit, on one line, with the hits marked. */
export function toSnippet(text: string, query: Query): Snippet {
  const marks = findMarks(text, query)
  const first = marks[0]?.[0] ?? 0
  const start = stepBack(text, first, before)
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
  const { points, starts } = normalise(text)
  const found: [number, number][] = []
  for (const word of query.words) {
    for (let at = indexOf(points, word, 0); at >= 0; at = indexOf(points, word, at + 1)) {
      // The end of the last character, not the start of the next: white space between them is not marked.
      const last = starts[at + word.length - 1] ?? 0
      found.push([starts[at] ?? 0, stepOn(text, last, 1)])
    }
  }
  return found
}

function indexOf(points: readonly string[], word: readonly string[], from: number): number {
  for (let at = from; at + word.length <= points.length; at++) {
    if (word.every((point, index) => points[at + index] === point)) return at
  }
  return -1
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
