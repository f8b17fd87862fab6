import type { StoredScheme } from '../scheme/stored.ts'
import { normalise } from '../text/normalise.ts'
import type { Guessed, Source } from './guess-shape.ts'
import { type Heading, toSources } from './guess-title.ts'
import { findWords, fromLine, isHeading, type Paper, type PaperLine } from './paper.ts'
import { withoutMarks } from './without-marks.ts'

/** A place that says what a paper is. */
interface Place {
  /** More than any word's length, so that a better place always wins. */
  readonly weight: number
  readonly words: string
  readonly toSource: (word: string) => readonly Source[]
}

/**
 * The register line whose title or keyword stands in a paper's name, in the row 会议类型 of its form, or in its heading. A
 * name was given by a person, so it outweighs the text. A heading ends with what the paper is: a notice of a meeting is
 * a notice. And a longer word says more than a shorter one.
 */
export function guessLine(paper: Paper, heading: Heading | null, scheme: StoredScheme): Guessed<number> | null {
  const places = toPlaces(paper, heading).map((place) => ({ ...place, text: normalise(place.words).text }))
  let best: (Guessed<number> & { readonly weight: number }) | null = null
  for (const line of scheme.slots.flatMap((slot) => slot.lines)) {
    for (const word of [line.title, ...line.keywords]) {
      const sought = normalise(word).text
      if (sought === '') continue
      const place = places.find(({ text }) => text.includes(sought))
      if (!place) continue
      const weight = place.weight + (place.text.endsWith(sought) ? 50 : 0) + Math.min(sought.length, 49)
      if (best === null || weight > best.weight) best = { value: line.id, from: [...place.toSource(word)], weight }
    }
  }
  return best && { value: best.value, from: best.from }
}

function toPlaces(paper: Paper, heading: Heading | null): Place[] {
  const label = /^(?:会议|活动)(?:名称|主题|类型|类别|形式)[：:]?(.{2,40})$/u
  const called = paper.lines.slice(0, 8).filter(({ bare }) => label.test(bare))
  const heads = paper.lines.slice(0, paper.head).filter(isHeading)
  return [
    {
      weight: 1000,
      words: withoutMarks(paper.name),
      toSource: (word) => [{ place: 'name', words: findWords(paper.name, word) ?? paper.name }],
    },
    ...called.map((line) => toPlace(200, label.exec(line.bare)?.[1] ?? '', [line])),
    ...(heading
      ? [toPlace(100, heading.title.replace(/[（(][^（(]*[）)]$/u, ''), heading.lines)]
      : heads.map((line) => toPlace(100, line.bare, [line]))),
  ]

  function toPlace(weight: number, words: string, lines: readonly PaperLine[]): Place {
    return {
      weight,
      words,
      toSource: (word) => findIn(lines, word) ?? (heading ? toSources(heading) : lines.map((line) => fromLine(line))),
    }
  }
}

function findIn(lines: readonly PaperLine[], word: string): Source[] | null {
  const line = lines.find(({ raw }) => findWords(raw, word) !== null)
  return line ? [fromLine(line, word)] : null
}
