import { assertNever } from '../failure.ts'
import type { Result } from './finding.ts'
import type { Grounds } from './grounds.ts'
import type { Rule } from './rule.ts'
import { checkBoxes, checkBoxNotes, checkNumbering } from './tests/boxes.ts'
import { checkCadence } from './tests/cadence.ts'
import { checkCertificates } from './tests/certificates.ts'
import { checkCommitteeSize } from './tests/committee-size.ts'
import { checkCodes, checkImages, checkItemDates, checkRegisterColumns, checkRetentions } from './tests/items.ts'
import { checkLines } from './tests/lines.ts'
import { checkAttendance, checkPapers, checkVotes } from './tests/meetings.ts'
import { checkPoliticalBirthday } from './tests/political-birthday.ts'
import { checkRepeats } from './tests/repeats.ts'
import { checkTalkRounds, checkTalks } from './tests/talks.ts'
import { checkTerm } from './tests/term.ts'
import { checkActivityDates, checkFilingDelay } from './tests/truth.ts'

/** What a rule's test says of a branch and year. */
export function applyTest(rule: Rule, grounds: Grounds): Result[] {
  switch (rule.test) {
    case 'cadence':
      return checkCadence(rule, grounds)
    case 'talks':
      return checkTalks(rule, grounds)
    case 'talk-rounds':
      return checkTalkRounds(rule, grounds)
    case 'political-birthday':
      return checkPoliticalBirthday(rule, grounds)
    case 'term':
      return checkTerm(rule, grounds)
    case 'committee-size':
      return checkCommitteeSize(rule, grounds)
    case 'papers':
      return checkPapers(rule, grounds)
    case 'attendance':
      return checkAttendance(grounds)
    case 'votes':
      return checkVotes(grounds)
    case 'numbering':
      return checkNumbering(grounds)
    case 'code':
      return checkCodes(grounds)
    case 'register-columns':
      return checkRegisterColumns(rule, grounds)
    case 'box':
      return checkBoxes(grounds)
    case 'box-note':
      return checkBoxNotes(grounds)
    case 'images':
      return checkImages(rule, grounds)
    case 'retention':
      return checkRetentions(grounds)
    case 'dates':
      return [...checkItemDates(grounds), ...checkActivityDates(grounds)]
    case 'lines':
      return checkLines(rule, grounds)
    case 'certificates':
      return checkCertificates(rule, grounds)
    case 'filing-delay':
      return checkFilingDelay(rule, grounds)
    case 'repeats':
      return checkRepeats(grounds)
    default:
      return assertNever(rule)
  }
}
