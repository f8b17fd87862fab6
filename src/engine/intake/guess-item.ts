import { yearOf } from '../../core/day.ts'
import type { OwnBranch } from '../../core/intake/branch-names.ts'
import { guess } from '../../core/intake/guess.ts'
import type { Guess } from '../../core/intake/guess-shape.ts'
import type { Clues } from '../../core/intake/paper.ts'
import { getBranch, listBranches } from '../store/branches.ts'
import type { Db } from '../store/database.ts'
import { getIntakeNotes, getItem, saveGuess } from '../store/items.ts'
import { getPageOriginal, getPageText } from '../store/pages.ts'
import { getScheme } from '../store/schemes.ts'

/** Guesses anew once the text of a page has changed: an inbox item is guessed from its first page. */
export function guessAgain(db: Db, pageId: number): void {
  const { page, itemId } = getPageOriginal(db, pageId)
  const { state, branchId } = getItem(db, itemId)
  if (page !== 1 || state !== 'inbox') return
  const { sourceName } = getIntakeNotes(db, itemId)
  saveGuess(db, itemId, guessItem(db, { fileName: sourceName, text: getPageText(db, pageId).text }, branchId))
}

/** Guesses by the version of the scheme that is in force in the year the paper seems to be of. */
export function guessItem(db: Db, clues: Clues, branchId: number): Guess {
  const newest = getScheme(db)
  const own = toOwn(db, branchId)
  const guessed = guess(clues, newest, own)
  if (guessed.date === null) return guessed
  const ofItsYear = getScheme(db, yearOf(guessed.date.value))
  return ofItsYear.id === newest.id ? guessed : guess(clues, ofItsYear, own)
}

function toOwn(db: Db, branchId: number): OwnBranch {
  const others = listBranches(db).filter(({ id }) => id !== branchId)
  return { name: getBranch(db, branchId).name, others: others.map(({ name }) => name) }
}
