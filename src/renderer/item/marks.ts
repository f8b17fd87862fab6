import type { TextLine, Word } from '../../core/catalogue/page.ts'
import type { Box } from '../ui/zoom.ts'

/** Where the words of a query stand on a page: one box for each word (or part of one) of each occurrence. */
export function findMarks(lines: readonly TextLine[], query: string): readonly Box[] {
  const terms = fold(query)
    .split(/\s+/)
    .filter((term) => term !== '')
  return lines.flatMap((line) => {
    const letters = toLetters(line.words)
    const text = letters.map(({ letter }) => letter).join('')
    return terms.flatMap((term) =>
      occurrences(text, term).flatMap((start) => toBoxes(letters.slice(start, start + term.length))),
    )
  })
}

interface Letter {
  /** One UTF-16 unit, folded. */
  readonly letter: string
  readonly word: Word
  /** Where it stands in its word, as fractions of the word's width. */
  readonly from: number
  readonly to: number
}

/** The letters of a line without blanks: recognition puts them between Chinese characters at will. */
function toLetters(words: readonly Word[]): readonly Letter[] {
  return words.flatMap((word) => {
    const folded = fold(word.text).replace(/\s/g, '')
    return Array.from({ length: folded.length }, (_, index) => ({
      letter: folded.charAt(index),
      word,
      from: index / folded.length,
      to: (index + 1) / folded.length,
    }))
  })
}

function toBoxes(letters: readonly Letter[]): readonly Box[] {
  const words = [...new Set(letters.map(({ word }) => word))]
  return words.map((word) => {
    const own = letters.filter((letter) => letter.word === word)
    const [x, y, width, height] = word.box
    const from = own[0]?.from ?? 0
    const to = own.at(-1)?.to ?? 1
    return [x + width * from, y, width * (to - from), height]
  })
}

function occurrences(text: string, term: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) found.push(at)
  return found
}

/** Full-width and compatibility forms as their plain ones, small letters only. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
