import { isLetter, runLength } from './shingles.ts'

/** [start, end) in UTF-16 units of a page's text. */
export type Passage = readonly [number, number]

/**
 * Where two texts of several pages each say the same, page by page: every stretch of runs of five letters or digits that
 * stand in both, the same runs that resemblance counts. Blanks and punctuation between letters do not part a passage, and
 * belong to none at its ends; a passage does not go from one page to the next.
 */
export function findEqualPassages(
  one: readonly string[],
  other: readonly string[],
): { readonly one: readonly (readonly Passage[])[]; readonly other: readonly (readonly Passage[])[] } {
  const [ours, theirs] = [one.map(toLetters), other.map(toLetters)]
  return { one: markAll(ours, listRuns(theirs)), other: markAll(theirs, listRuns(ours)) }
}

/** The letters of a page, and where in it each stands. */
interface Letters {
  readonly text: string
  readonly places: readonly number[]
}

function toLetters(page: string): Letters {
  const places = Array.from({ length: page.length }, (_, at) => at).filter((at) => isLetter(page.charCodeAt(at)))
  return { text: places.map((at) => page[at]).join(''), places }
}

function listRuns(pages: readonly Letters[]): ReadonlySet<string> {
  return new Set(pages.flatMap(({ text }) => runsOf(text)))
}

function runsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - runLength + 1) }, (_, at) => text.slice(at, at + runLength))
}

function markAll(pages: readonly Letters[], runs: ReadonlySet<string>): Passage[][] {
  return pages.map((page) => mark(page, runs))
}

function mark({ text, places }: Letters, runs: ReadonlySet<string>): Passage[] {
  const passages: [number, number][] = []
  let covered = -1
  for (const [at, run] of runsOf(text).entries()) {
    if (!runs.has(run)) continue
    const end = (places[at + runLength - 1] ?? 0) + 1
    const last = passages.at(-1)
    if (last && at <= covered) last[1] = end
    else passages.push([places[at] ?? 0, end])
    covered = at + runLength
  }
  return passages
}
