import type { Paper } from '../paper.ts'
import { groupBook } from './group-book.ts'
import { groupMeetings } from './group-meetings.ts'
import { memberLists } from './member-lists.ts'
import { memberMeetings } from './member-meetings.ts'
import { minuteBook } from './minute-book.ts'
import { notices } from './notices.ts'
import { otherPapers } from './other-papers.ts'
import { plans } from './plans.ts'
import { studyAndCertificates } from './study-and-certificates.ts'
import { themeDays } from './theme-days.ts'
import { yearlyMeetings } from './yearly-meetings.ts'

/** Every paper of the demonstration's register, in its order. */
export const allPapers: readonly Paper[] = [
  minuteBook,
  groupBook,
  ...plans,
  ...notices,
  ...memberLists,
  ...otherPapers,
  ...memberMeetings,
  ...groupMeetings,
  ...themeDays,
  ...yearlyMeetings,
  ...studyAndCertificates,
]
