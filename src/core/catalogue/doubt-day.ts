import { type Day, type Year, yearOf } from '../day.ts'

/** What is odd about the day of an item: nothing that forbids it, but worth a second look. */
export function doubtDay(date: Day | null, year: Year | null, today: Day): 'afterToday' | 'otherYear' | null {
  if (date === null) return null
  if (date > today) return 'afterToday'
  return year !== null && yearOf(date) !== year ? 'otherYear' : null
}
