import { findUnregistered, type Unregistered } from '../../core/activities/unregistered.ts'
import type { ItemSummary } from '../../core/catalogue/item.ts'
import { listItemActivities } from '../store/activities.ts'
import type { Db } from '../store/database.ts'
import { listSummaries } from '../store/items.ts'
import { listOutcomes } from '../store/outcomes.ts'
import { getScheme } from '../store/schemes.ts'

/**
 * What a job filed that seems to show an activity although none is registered. By its title alone: what comes by register
 * has not been read yet.
 */
export function listUnregistered(db: Db, jobId: number): Unregistered[] {
  const filed = listOutcomes(db, jobId).flatMap((outcome) => (outcome.state === 'filed' ? [outcome.itemId] : []))
  const books = new Map<number, ReadonlySet<number>>()
  return listSummaries(db, filed).flatMap((item) => {
    if (item.state !== 'filed') return []
    const activities = listItemActivities(db, item.id)
    const kind = findUnregistered({ ...item, activities, isInBook: isInBook(item), isAttended: false })
    return kind === undefined ? [] : [{ item, kind }]
  })

  function isInBook({ lineId, year }: ItemSummary): boolean {
    if (lineId === null || year === null) return false
    const known = books.get(year) ?? listBookLines(db, year)
    books.set(year, known)
    return known.has(lineId)
  }
}

/** The lines of books in the scheme of a year. */
function listBookLines(db: Db, year: number): ReadonlySet<number> {
  const books = getScheme(db, year).slots.filter(({ kind }) => kind === 'book')
  return new Set(books.flatMap(({ lines }) => lines.map(({ id }) => id)))
}
