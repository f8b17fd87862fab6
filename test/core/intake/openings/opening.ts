import type { Guess, Source } from '../../../../src/core/intake/guess-shape.ts'

/** What a field ought to say, and the words it ought to have been read from. */
export interface Said {
  readonly value: string
  readonly from: readonly Source[]
}

/** How a paper begins, and what a careful clerk would read out of it. A field left out cannot be told. */
export interface Opening {
  readonly name: string
  readonly text: string
  /** By the code of the register line in the sample scheme. */
  readonly line?: Said
  readonly date?: Said
  readonly title?: Said
  readonly issuer?: Said
  readonly number?: Said
  /** Fields that are left empty although a clerk could tell them; each with the row, so that none is forgotten. */
  readonly missed?: readonly (keyof Guess)[]
}

/** Read from the text: by default from the very words. */
export function text(value: string, ...words: readonly string[]): Said {
  return { value, from: (words.length > 0 ? words : [value]).map((each) => ({ place: 'text', words: each })) }
}

/** Read from the name of the file. */
export function name(value: string, ...words: readonly string[]): Said {
  return { value, from: (words.length > 0 ? words : [value]).map((each) => ({ place: 'name', words: each })) }
}

/** Read partly from the text, partly from the name. */
export function both(value: string, inText: string, inName: string): Said {
  return { value, from: [...text(value, inText).from, ...name(value, inName).from] }
}
