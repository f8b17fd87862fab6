import type { BookActivity, Paper, PaperPage } from '../paper.ts'
import { type BookEntry, bookEntries } from './minute-book-entries.ts'
import { minutes, toCounts } from './minutes.ts'
import { branch } from './people.ts'

/** 支部工作记录本: one meeting a page, bound for the year and therefore one item. */
export const minuteBook: Paper = {
  line: 'B1-01',
  issuer: branch,
  title: '青石河供水所党支部2025年支部工作记录本',
  date: '2025-12-26',
  retention: '永久',
  note: '年度合订，七月、十一月没有召开支委会',
  files: [
    {
      name: '记录本/2025年支部工作记录本.tif',
      make: 'tiff',
      tone: 'bitonal',
      pages: bookEntries.map(toPage),
    },
  ],
  activities: bookEntries.map(toActivity),
}

function toPage(entry: BookEntry, index: number): PaperPage {
  return {
    head: '支部工作记录本　　2025年度',
    foot: `第 ${index + 1} 页`,
    blocks: [{ kind: 'heading', text: entry.heading }, ...minutes(entry.meeting)],
  }
}

function toActivity(entry: BookEntry, index: number): BookActivity {
  const page = index + 1
  return {
    firstPage: page,
    lastPage: page,
    date: entry.date,
    kinds: entry.kinds,
    group: null,
    topic: entry.meeting.topic,
    ...toCounts(entry.meeting.due, entry.meeting.leave ?? []),
  }
}
