import type { Word } from '../catalogue/page.ts'

/** A word found in a picture, with the place of each of its characters; boxes are fractions of that picture. */
export interface RecognisedWord extends Word {
  readonly characters: readonly Pick<Word, 'text' | 'box'>[]
}

/** One recognised line of words, in reading order. */
export interface RecognisedLine {
  readonly words: readonly RecognisedWord[]
}
