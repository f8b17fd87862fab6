import type { Day } from '../../core/day.ts'
import { type HistoryEntry, HistoryFilter, SubjectKind } from '../../core/history/entry.ts'
import { sayEntry } from '../../core/history/say.ts'
import type { Db } from '../store/database.ts'
import { countLog, type LogQuery, listLog } from '../store/log-entries.ts'
import { judgeUndo } from './hindrance.ts'
import { openNames } from './names.ts'

/** 操作记录 in words, the latest first. */
export function listHistory(
  db: Db,
  filter: HistoryFilter,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): { readonly total: number; readonly entries: HistoryEntry[] } {
  const query = toQuery(filter)
  const names = openNames(db)
  return {
    total: countLog(db, query),
    entries: listLog(db, query, before, limit).map((entry) => ({
      ...sayEntry(entry, names),
      ...judgeUndo(db, entry, names),
    })),
  }
}

/** The same as far as words go: whether a change can be taken back costs more to find out than all else. */
export function sayHistory(db: Db, filter: HistoryFilter, limit: number): SaidEntry[] {
  const names = openNames(db)
  return listLog(db, toQuery(filter), null, limit).map((entry) => sayEntry(entry, names))
}

export type SaidEntry = ReturnType<typeof sayEntry>

/** The last change that can be taken back, among the latest few hundred. */
export function findLastStep(db: Db): HistoryEntry | null {
  const names = openNames(db)
  const entry = listLog(db, toQuery(HistoryFilter.parse({})), null, 300).find(
    (each) => judgeUndo(db, each, names).canUndo,
  )
  return entry ? { ...sayEntry(entry, names), canUndo: true, whyNot: null } : null
}

function toQuery({ itemId, kinds, from, to, text }: HistoryFilter): LogQuery {
  const isOther = kinds.includes('other')
  return {
    itemId,
    kinds: kinds.filter((kind) => kind !== 'other'),
    known: isOther ? SubjectKind.options.filter((kind) => kind !== 'other') : null,
    from: from && startOf(from, 0),
    until: to && startOf(to, 1),
    text,
  }
}

/** The instant at which a local day begins, or the one so many days later. */
function startOf(day: Day, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}
