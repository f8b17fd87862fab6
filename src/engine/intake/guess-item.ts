import { yearOf } from '../../core/day.ts'
import { guess } from '../../core/intake/guess.ts'
import type { Guess } from '../../core/intake/guess-shape.ts'
import type { Clues } from '../../core/intake/paper.ts'
import type { Db } from '../store/database.ts'
import { getScheme } from '../store/schemes.ts'

/** Guesses by the version of the scheme that is in force in the year the paper seems to be of. */
export function guessItem(db: Db, clues: Clues): Guess {
  const newest = getScheme(db)
  const guessed = guess(clues, newest)
  if (guessed.date === null) return guessed
  const ofItsYear = getScheme(db, yearOf(guessed.date.value))
  return ofItsYear.id === newest.id ? guessed : guess(clues, ofItsYear)
}
