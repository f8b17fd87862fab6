import { type Day, monthOf, type Year, yearOf } from '../day.ts'

/** What is odd about the day of an item: nothing that forbids it, but worth a second look. */
export function doubtDay(date: Day | null, year: Year | null, today: Day): 'afterToday' | 'otherYear' | null {
  if (date === null) return null
  if (date > today) return 'afterToday'
  return year !== null && yearOf(date) !== year ? 'otherYear' : null
}

/**
 * Whether 归档年度 is so far from the day of an item that it must be meant: it cannot be changed once filed. A paper on a
 * year that is made in the first months of the next, such as its 总结, is nothing unusual.
 */
export function isFarYear(date: Day, year: Year): boolean {
  return yearOf(date) !== year && !(yearOf(date) === year + 1 && monthOf(date) <= 3)
}
