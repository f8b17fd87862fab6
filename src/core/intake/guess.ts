import type { StoredScheme } from '../scheme/stored.ts'
import type { OwnBranch } from './branch-names.ts'
import { guessDate } from './guess-date.ts'
import { guessIssuer } from './guess-issuer.ts'
import { guessLine } from './guess-line.ts'
import { guessDocumentNumber } from './guess-number.ts'
import type { Guess } from './guess-shape.ts'
import { findHeading, guessTitle } from './guess-title.ts'
import { type Clues, toPaper } from './paper.ts'

/**
 * A proposal for each field, with the words it came from. A person confirms it; nothing is filed by it.
 * A field that the clues leave open, or about which name and text disagree, is null: a wrong guess costs more than none.
 */
export function guess(clues: Clues, scheme: StoredScheme, own: OwnBranch): Guess {
  const paper = toPaper(clues)
  const heading = findHeading(paper)
  return {
    lineId: guessLine(paper, heading, scheme),
    date: guessDate(paper, heading),
    title: guessTitle(paper, heading),
    issuer: guessIssuer(paper, heading, own),
    documentNumber: guessDocumentNumber(paper),
  }
}
