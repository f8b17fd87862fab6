import type { TextLine, Word } from '../catalogue/page.ts'
import {
  coverPersonalNumbers,
  coverRanges,
  findPersonalNumbers,
  type NumberKind,
  type PersonalNumber,
} from './personal-numbers.ts'
import { placeText, toBoxes, toCorrectedLines } from './place-text.ts'

type Box = Word['box']

/** A page's text as it is to be covered; `corrected` is a person's, null where there is none. */
export interface TextToCover {
  readonly lines: readonly TextLine[]
  readonly corrected: string | null
}

/** What is to be done to a page so that nobody reads a personal number on it. */
export interface CoveredPage {
  /** Its lines without the numbers, to lie over the page. */
  readonly lines: readonly TextLine[]
  /** The parts of the page to black out. */
  readonly boxes: readonly Box[]
  readonly counts: Readonly<Record<NumberKind, number>>
  /** Numbers that stand in the text and whose place on the page is not known. */
  readonly unplaced: number
}

/** Every personal number that was read on a page, or that a person's correction names, with where it stands. */
export function coverPage({ lines, corrected }: TextToCover): CoveredPage {
  const read = readLines(lines)
  const found = findPersonalNumbers(read.text)
  const masked = maskLines(lines, read, found)
  const places = found.map((number) => boxesOf(number, read, lines))
  const base = {
    boxes: places.flat(),
    counts: count(found),
    unplaced: places.filter((boxes) => boxes.length === 0).length,
  }
  if (corrected === null) return { lines: masked, ...base }
  const named = findPersonalNumbers(corrected)
  const where = placeText(corrected, lines)
  const shown = toCorrectedLines(corrected, lines, coverRanges(corrected, named))
  const lost = named.filter(({ from, to }) => !isPlaced(corrected, where, from, to))
  const [one, other] = [base.counts, count(named)]
  return {
    // The parts of a corrected line stand without spaces, and could make a number of two.
    lines: shown.map(({ words }) => ({
      words: words.map((word) => ({ ...word, text: coverPersonalNumbers(word.text) })),
    })),
    boxes: [...base.boxes, ...named.flatMap(({ from, to }) => toBoxes(where, from, to).map((box) => padded(box, 0)))],
    counts: { identity: Math.max(one.identity, other.identity), phone: Math.max(one.phone, other.phone) },
    unplaced: base.unplaced + lost.length,
  }
}

function count(found: readonly PersonalNumber[]): Record<NumberKind, number> {
  const phone = found.filter(({ kind }) => kind === 'phone').length
  return { identity: found.length - phone, phone }
}

function isPlaced(text: string, places: readonly unknown[], from: number, to: number): boolean {
  return [...text.slice(from, to)].every((sign, index) => sign.trim() === '' || places[from + index] !== undefined)
}

/** Recognised lines as one text; `at` tells of each UTF-16 unit which word and place in it, or null, it comes from. */
interface ReadText {
  readonly text: string
  readonly at: readonly ({ readonly line: number; readonly word: number; readonly index: number } | null)[]
}

function readLines(lines: readonly TextLine[]): ReadText {
  let text = ''
  const at: ReadText['at'][number][] = []
  const put = (part: string, toPlace: (index: number) => ReadText['at'][number]) => {
    for (let index = 0; index < part.length; index += 1) at.push(toPlace(index))
    text += part
  }
  for (const [line, { words }] of lines.entries()) {
    for (const [word, each] of words.entries()) {
      const before = words[word - 1]
      if (before && isApart(before, each)) put(' ', () => null)
      put(each.text, (index) => ({ line, word, index }))
    }
    put('\n', () => null)
  }
  return { text, at }
}

/** Whether a space shows between two words: recognition may cut a number anywhere. */
function isApart(before: Word, after: Word): boolean {
  const width = (before.box[2] + after.box[2]) / Math.max(1, before.text.length + after.text.length)
  return after.box[0] - before.box[0] - before.box[2] > width * 0.5
}

function maskLines(lines: readonly TextLine[], { text, at }: ReadText, found: readonly PersonalNumber[]): TextLine[] {
  const covered = coverRanges(text, found)
  const texts = lines.map(({ words }) => words.map(() => ''))
  for (const [offset, place] of at.entries()) {
    const row = place && texts[place.line]
    if (row) row[place.word] += covered.charAt(offset)
  }
  return lines.map(({ words }, line) => ({
    words: words.map((word, index) => ({ ...word, text: texts[line]?.[index] ?? '' })),
  }))
}

/** Where a number stands, a box for each word that it has a part in; none where a word's place is not known. */
function boxesOf({ from, to }: PersonalNumber, { text, at }: ReadText, lines: readonly TextLine[]): Box[] {
  const places = at.slice(from, to).flatMap((place, index) => (place && text[from + index]?.trim() ? [place] : []))
  const byWord = [...Map.groupBy(places, ({ line, word }) => `${line} ${word}`).values()]
  const boxes = byWord.map((same) => {
    const [first, last] = [same[0], same.at(-1)]
    const word = first && lines[first.line]?.words[first.word]
    return word && last && word.box[2] > 0 && word.box[3] > 0 ? partOf(word, first.index, last.index + 1) : null
  })
  return boxes.every((box) => box !== null) ? boxes : []
}

/** The part of a word's box between two of its signs, and a little more: a Chinese sign is twice as wide as a digit. */
function partOf({ text, box: [x, y, width, height] }: Word, from: number, to: number): Box {
  const widthOf = (part: string) => [...part].reduce((sum, sign) => sum + (sign < '\u0100' ? 1 : 2), 0)
  const unit = width / Math.max(1, widthOf(text))
  const left = x + unit * widthOf(text.slice(0, from))
  const isWhole = from === 0 && to === text.length
  return padded([left, y, unit * widthOf(text.slice(from, to)), height], unit * (isWhole ? 0.3 : 1))
}

/** Recognition is off by part of a digit sideways, more inside a word, and cuts off the edges of strokes. */
function padded([x, y, width, height]: Box, side: number): Box {
  return [x - side, y - height * 0.15, width + side * 2, height * 1.3]
}
